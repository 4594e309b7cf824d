# Bare raise, raising from a handler, an exception's name is unbound after its block, nested handlers.
def risky(kind):
    try:
        try:
            raise kind("inner")
        except ValueError:
            print("inner handler saw ValueError")
            raise
        finally:
            print("inner finally")
    except Exception as error:
        print("outer handler", repr(error))
        return error


risky(ValueError)
kept = risky(TypeError)
print(kept, kept.args)
error = "a global"
try:
    raise KeyError(1)
except KeyError as error:
    pass
try:
    print(error)
except NameError as missing:
    print(missing)


def retry(operation, attempts):
    for attempt in range(1, attempts + 1):
        try:
            return operation(attempt)
        except OSError as problem:
            print(f"attempt {attempt} failed: {problem}")
            last = problem
    raise RuntimeError("gave up") from last


def flaky(attempt):
    if attempt < 3:
        raise OSError(f"no network {attempt}")
    return "connected"


print(retry(flaky, 5))
try:
    retry(flaky, 2)
except RuntimeError as failure:
    print(failure, "because", failure.__cause__)
try:
    raise
except RuntimeError as nothing:
    print(nothing)

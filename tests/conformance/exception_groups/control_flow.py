"""except* in loops and functions; the name is unbound afterwards; nested try."""


def classify(errors):
    found = []
    for error in errors:
        try:
            raise error
        except* ValueError as group:
            found.append(("value", len(group.exceptions)))
        except* Exception as group:
            found.append((type(group.exceptions[0]).__name__, len(group.exceptions)))
    return found


print(classify([ValueError(1), ExceptionGroup("g", [ValueError(2), ValueError(3), OSError()]), KeyError(4)]))

try:
    raise ExceptionGroup("g", [ValueError("inside")])
except* ValueError as caught:
    try:
        raise caught.exceptions[0]
    except ValueError as single:
        print("single", single, repr(single.__context__))
try:
    print(caught)
except NameError as error:
    print(error)


def with_finally(error):
    log = []
    try:
        try:
            raise error
        except* TypeError:
            log.append("type")
        finally:
            log.append("finally")
    except* ValueError as group:
        log.append(f"outer {len(group.exceptions)}")
    return log


print(with_finally(ExceptionGroup("g", [TypeError()])))
print(with_finally(ExceptionGroup("g", [TypeError(), ValueError(), ValueError()])))
try:
    raise ExceptionGroup("g", [ValueError()])
except* (ValueError, 3):
    pass

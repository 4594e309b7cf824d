# @contextmanager: what stands before yield is entered, after it is left, errors come in at the yield.
from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


@contextmanager
def forgetful():
    print("no yield")
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


with tag("p") as given:
    print(given)
with tag("a"), tag("b") as inner:
    print(inner)
with tag("div"):
    raise ValueError("bad")
try:
    with tag("pre"):
        raise KeyError("kept")
except KeyError as error:
    print("came out", error)
for manager in (forgetful, twice):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)


@tag("func")
def decorated(x):
    """Doc."""
    print("body", x)
    return x * 2


print(decorated(4), decorated.__name__, decorated.__doc__)
decorated(5)

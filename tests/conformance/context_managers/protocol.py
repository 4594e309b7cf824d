# The with statement: order of __enter__ and __exit__, several managers, exceptions seen and swallowed.
class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__ if kind else None, error, traceback is not None)
        return self.swallow


with Resource("a") as a, Resource("b") as b:
    print("body", a, b)
with Resource("quiet", swallow=True):
    raise ValueError("swallowed")
print("goes on")
try:
    with Resource("outer"), Resource("inner"):
        1 / 0
except ZeroDivisionError as error:
    print("came out:", error)


def leave():
    with Resource("returning"):
        return "value"


def loop():
    for n in range(3):
        with Resource(f"loop{n}"):
            if n == 1:
                break


print(leave())
loop()
with (
    Resource("x") as x,
    Resource("y", swallow=True),
):
    raise KeyError(x)


class BadExit(Resource):
    def __exit__(self, *details):
        raise RuntimeError("exit failed")


try:
    with BadExit("bad"):
        raise ValueError("body failed")
except RuntimeError as error:
    print(error, "| context:", repr(error.__context__))
try:
    with 5:
        pass
except TypeError as error:
    print(error)

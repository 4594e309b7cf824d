# An exception's traceback keeps the frames it went through, so what their variables hold lives until the handler is left.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


def stream():
    try:
        yield 1
        yield 2
    finally:
        print("stream closed")


def inner():
    resource = Resource("inner")
    numbers = stream()
    next(numbers)
    raise ValueError("broken")


def outer():
    resource = Resource("outer")
    inner()


try:
    outer()
except ValueError as error:
    print("caught", error)
print("after the handler")


def swallowed():
    resource = Resource("swallowed")
    try:
        raise KeyError("x")
    except KeyError:
        pass
    print("still there")


swallowed()
kept = None
try:
    outer()
except ValueError as error:
    kept = error
print("kept", repr(kept))
kept = None
print("end")

# Methods and properties of built-in types on objects that are none of theirs, and attribute names that are no strings.
import asyncio


class Borrowed:
    context = BaseException.__context__
    length = list.__len__


def attempt(name, act):
    try:
        print(name, act())
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__)


class Name(str):
    pass


class Point:
    pass


point = Point()
setattr(point, Name("x"), 3)
print(getattr(point, Name("x")), point.x, hasattr(point, Name("y")))
attempt("getattr", lambda: getattr(point, 1))
attempt("hasattr", lambda: hasattr(point, None))
attempt("setattr", lambda: setattr(point, b"x", 1))
attempt("delattr", lambda: delattr(point, ("x",)))
attempt("object getattribute", lambda: object.__getattribute__(point, 1.5))
attempt("object setattr", lambda: object.__setattr__(point, [], 1))
attempt("object delattr", lambda: point.__delattr__({}))
attempt("property", lambda: Borrowed().context)
attempt("method", lambda: Borrowed.length(3))
attempt("new of no type", lambda: list.__new__(1))
attempt("new of another type", lambda: int.__new__(str, "3"))
attempt("new of another subclass", lambda: dict.__new__(Name))
attempt("object new", lambda: object.__new__(7))
attempt("future", lambda: asyncio.Future.result(5))
attempt("future new", lambda: asyncio.Future.__new__(int))
attempt("queue", lambda: asyncio.Queue.get_nowait(5))
attempt("event", lambda: asyncio.Event.set(None))
attempt("lock", lambda: asyncio.Lock.release(point))
attempt("generator", lambda: (x for x in ()).__next__.__self__.send(*()))


async def main():
    queue = asyncio.Queue()
    queue._queue = 5
    try:
        queue.put_nowait(1)
    except (AttributeError, TypeError) as error:
        print("spoilt queue", type(error).__name__)
    event = asyncio.Event()
    event.__dict__[5] = 6
    event.set()
    print(event.is_set())


asyncio.run(main())
print(vars(point))
attempt("format", lambda: (5).__format__(3))
attempt("format of a bool", lambda: True.__format__(None))
attempt("format with a derived str", lambda: (5).__format__(Name(">3")))

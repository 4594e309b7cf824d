# What CPython says when a call does not fit: positional, keyword, missing, too many, repeated.
def two(a, b): ...
def defaults(a, b=2, *, key, other=1): ...
def positional(a, b, /, c): ...
def variadic(*args, **kwargs): ...
def keywords(*, x, y, z): ...


class Thing:
    def __init__(self, size):
        self.size = size

    def method(self, a): ...

    @classmethod
    def make(cls, a): ...

    @staticmethod
    def help(a): ...


thing = Thing(1)
calls = [
    lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, 2, c=3), lambda: two(1, a=2), lambda: two(b=1),
    lambda: defaults(), lambda: defaults(1), lambda: defaults(1, 2, 3, key=1), lambda: defaults(1, key=1, kee=2),
    lambda: positional(1, b=2, c=3), lambda: positional(a=1, b=2, c=3), lambda: keywords(), lambda: keywords(x=1), lambda: keywords(1, x=1, y=2, z=3),
    lambda: Thing(), lambda: Thing(1, 2), lambda: Thing(colour=1), lambda: thing.method(), lambda: thing.method(1, 2), lambda: Thing.make(),
    lambda: Thing.help(), lambda: Thing.method(), lambda: (lambda a: a)(), lambda: variadic(**{1: 2}), lambda: two(*5), lambda: two(**5),
    lambda: two(1, *[2], **{"a": 3}), lambda: variadic(**{"a": 1}, **{"a": 2}), lambda: len(), lambda: len(1, 2), lambda: len(obj=[]),
    lambda: thing(), lambda: thing.size(), lambda: int("x"), lambda: int("5", base="x"), lambda: sorted(), lambda: sorted([1], 2),
    lambda: [].append(), lambda: [].append(1, 2), lambda: "".join(), lambda: "".join(1), lambda: {}.get(), lambda: print(1, foo=2),
    lambda: isinstance(1), lambda: range(), lambda: object(1), lambda: type(thing)(1).missing(),
]
for call in calls:
    try:
        call()
        print("fine")
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__ + ":", error)

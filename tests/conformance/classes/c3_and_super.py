# The method resolution order, cooperative super() with keyword arguments, mixins, inconsistent hierarchies.
class Base:
    def __init__(self, **keywords):
        print("Base", keywords)

    def hello(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=0, **keywords):
        print("Left", left)
        super().__init__(**keywords)

    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def __init__(self, right=0, **keywords):
        print("Right", right)
        super().__init__(**keywords)

    def hello(self):
        return ["Right"] + super().hello()


class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()

    @classmethod
    def make(cls):
        return super().__new__(cls)


print([cls.__name__ for cls in Both.__mro__])
both = Both(left=1, right=2, other=3)
print(both.hello(), super(Left, both).hello(), super(Both, Both).hello(both))
print(Both.make().__class__.__name__)
try:
    class Impossible(Base, Left):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(Left, Left):
        pass
except TypeError as error:
    print(error)


class Counter(dict):
    def __missing__(self, key):
        return 0

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


counter = Counter()
counter["A"] += 1
counter["a"] += 1
print(counter, counter["zzz"], len(counter))


class Nested:
    class Inner:
        def method(self):
            return [name for name in ("__class__",) if __class__ is Nested.Inner]


print(Nested.Inner().method(), Nested.Inner.__qualname__, Nested.Inner.method.__qualname__)

# __slots__ in hierarchies: added to, mixed with a __dict__, in conflict; and what class statements refuse.
import copy
import weakref


class Base:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = 1, 2


class More(Base):
    __slots__ = ("c",)


class Free(Base):
    pass


more, free = More(), Free()
more.c = 3
free.d = 4
print(more.a, more.b, more.c, hasattr(more, "__dict__"), free.a, free.__dict__, vars(free))
print(Free.a is Base.a, More.__slots__, Base.__slots__, sorted(name for name in More.__dict__ if name[0] != "_"))


class Plain:
    def __init__(self):
        self.free = 1


class Mixed(Plain):
    __slots__ = ("fixed",)


mixed = Mixed()
mixed.fixed, mixed.other = 2, 3
print(mixed.__dict__, mixed.fixed)

shallow, deep = copy.copy(more), copy.deepcopy(more)
shallow.c = 30
print(more.c, shallow.c, deep.c, deep.a)


def define(label, bases=(object,), **namespace):
    try:
        cls = type("Made", bases, namespace)
        print(label, "->", cls.__slots__)
    except Exception as error:
        print(label, "->", type(error).__name__, error)


class Left:
    __slots__ = ("left",)


class Right:
    __slots__ = ("right",)


class Empty:
    __slots__ = ()


define("conflict", __slots__=("x",), x=1)
define("one name", __slots__="name")
define("a list", __slots__=["a", "b"])
define("a dict", __slots__={"a": "the first"})
define("a number", __slots__=(1,))
define("no identifier", __slots__=("a b",))
define("of int", bases=(int,), __slots__=("a",))
define("of tuple, empty", bases=(tuple,), __slots__=())
define("of str", bases=(str,), __slots__=("a",))
define("second dict", bases=(Plain,), __slots__=("__dict__",))
define("two layouts", bases=(Left, Right), __slots__=())
define("one layout", bases=(Left, Empty), __slots__=("more",))


class WithDict:
    __slots__ = ("a", "__dict__", "__weakref__")


with_dict = WithDict()
with_dict.a, with_dict.b = 1, 2
print(with_dict.__dict__, weakref.ref(with_dict)() is with_dict)
try:
    weakref.ref(more)
except TypeError as error:
    print(error)
try:
    more.__class__ = Left
except TypeError as error:
    print(error)


class Secret:
    __slots__ = ("__value", "name")

    def __init__(self, value):
        self.__value = value

    def value(self):
        return self.__value


secret = Secret(42)
print(secret.value(), secret._Secret__value, [name for name in dir(secret) if "value" in name])


class Failure(Exception):
    __slots__ = ("code",)

    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise Failure(5)
except Failure as error:
    print(error, error.code)

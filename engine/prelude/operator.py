# operator: the operators as functions, and getters of items, attributes and methods.


def add(a, b): return a + b
def sub(a, b): return a - b
def mul(a, b): return a * b
def matmul(a, b): return a @ b
def truediv(a, b): return a / b
def floordiv(a, b): return a // b
def mod(a, b): return a % b
def pow(a, b): return a ** b
def lshift(a, b): return a << b
def rshift(a, b): return a >> b
def and_(a, b): return a & b
def or_(a, b): return a | b
def xor(a, b): return a ^ b
def neg(a): return -a
def pos(a): return +a
def invert(a): return ~a
inv = invert
def not_(a): return not a
def truth(a): return True if a else False
abs = abs  # the built-in function
def index(a): return int(_index(a))
def is_(a, b): return a is b
def is_not(a, b): return a is not b
def lt(a, b): return a < b
def le(a, b): return a <= b
def eq(a, b): return a == b
def ne(a, b): return a != b
def gt(a, b): return a > b
def ge(a, b): return a >= b


def concat(a, b):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        hint = getattr(type(obj), "__length_hint__", None)
        length = NotImplemented if hint is None else hint(obj)
        return default if length is NotImplemented else length


def contains(a, b): return b in a
def getitem(a, b): return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def countOf(a, b):
    return len([item for item in a if item is b or item == b])


def indexOf(a, b):
    for position, item in enumerate(a):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


class attrgetter:
    def __init__(self, attr, *attrs):
        if not all(isinstance(name, str) for name in (attr, *attrs)):
            raise TypeError("attribute name must be a string")
        self._attrs = (attr, *attrs)

    def __call__(self, obj):
        values = tuple(_resolve(obj, name) for name in self._attrs)
        return values[0] if len(values) == 1 else values

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


def _resolve(obj, dotted_name):
    for name in dotted_name.split("."):
        obj = getattr(obj, name)
    return obj


class itemgetter:
    def __init__(self, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple(obj[item] for item in self._items)

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        shown = [repr(self._name), *map(repr, self._args)]
        shown.extend(f"{name}={value!r}" for name, value in self._kwargs.items())
        return f"operator.methodcaller({', '.join(shown)})"


# Each function goes by the name of the special method as well.
__add__, __sub__, __mul__, __matmul__, __truediv__, __floordiv__, __mod__, __pow__ = add, sub, mul, matmul, truediv, floordiv, mod, pow
__lshift__, __rshift__, __and__, __or__, __xor__, __neg__, __pos__, __invert__ = lshift, rshift, and_, or_, xor, neg, pos, invert
__not__, __abs__, __index__, __lt__, __le__, __eq__, __ne__, __gt__, __ge__ = not_, abs, index, lt, le, eq, ne, gt, ge
__concat__, __contains__, __getitem__, __setitem__, __delitem__ = concat, contains, getitem, setitem, delitem
__iadd__, __isub__, __imul__ = iadd, isub, imul


_all_built_in()

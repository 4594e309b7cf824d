# typing: annotations are kept, never checked, so most names here only have to be subscriptable and print well.

import collections.abc as _abc
from collections import namedtuple as _namedtuple

TYPE_CHECKING = False


def _name_of(parameter):
    if parameter is None or parameter is type(None):
        return "None"
    if parameter is Ellipsis:
        return "..."
    if isinstance(parameter, (list, tuple)):
        return f"[{', '.join(map(_name_of, parameter))}]"
    if isinstance(parameter, type) and not hasattr(parameter, "__origin__"):
        return parameter.__qualname__ if parameter.__module__ == "builtins" else f"{parameter.__module__}.{parameter.__qualname__}"
    return repr(parameter)


class _Form:
    """A special form such as Optional or List; subscripting it remembers the arguments."""

    def __init__(self, name, origin=None, parameters=()):
        self._name = name
        self.__origin__ = origin if origin is not None else self
        self.__args__ = parameters

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if self._name == "Optional":
            return _Form("Optional", Union, (parameters[0], type(None)))
        if self._name == "Union":
            return _make_union(parameters)
        return _Form(self._name, self.__origin__, parameters)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is self:
            raise TypeError(f"Cannot instantiate {self!r}")
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        return self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __mro_entries__(self, bases):
        return () if self.__origin__ is self else (self.__origin__,)

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        shown = self.__args__
        if self._name == "Optional":
            shown = shown[:1]
        return f"typing.{self._name}[{', '.join(map(_name_of, shown))}]"


def _make_union(parameters):
    members = []
    for parameter in parameters:
        parameter = type(None) if parameter is None else parameter
        if parameter not in members:
            members.append(parameter)
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and members[1] is type(None):
        return _Form("Optional", Union, tuple(members))
    return _Form("Union", Union, tuple(members))


Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
Literal = _Form("Literal")
ClassVar = _Form("ClassVar")
Final = _Form("Final")
Annotated = _Form("Annotated")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
Concatenate = _Form("Concatenate")
Unpack = _Form("Unpack")
TypeGuard = _Form("TypeGuard")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
ReadOnly = _Form("ReadOnly")
List = _Form("List", list)
Dict = _Form("Dict", dict)
Set = _Form("Set", set)
FrozenSet = _Form("FrozenSet", frozenset)
Tuple = _Form("Tuple", tuple)
Type = _Form("Type", type)
DefaultDict = _Form("DefaultDict", dict)
Deque = _Form("Deque", list)
Callable = _Form("Callable", _abc.Callable)
Awaitable = _Form("Awaitable", _abc.Awaitable)
Coroutine = _Form("Coroutine", _abc.Coroutine)
AsyncIterable = _Form("AsyncIterable", _abc.AsyncIterable)
AsyncIterator = _Form("AsyncIterator", _abc.AsyncIterator)
AsyncGenerator = _Form("AsyncGenerator", _abc.AsyncGenerator)
Iterable = _Form("Iterable", _abc.Iterable)
Iterator = _Form("Iterator", _abc.Iterator)
Generator = _Form("Generator", _abc.Generator)
Sequence = _Form("Sequence", _abc.Sequence)
MutableSequence = _Form("MutableSequence", _abc.MutableSequence)
Mapping = _Form("Mapping", _abc.Mapping)
MutableMapping = _Form("MutableMapping", _abc.MutableMapping)
Hashable = _Form("Hashable", _abc.Hashable)
Sized = _Form("Sized", _abc.Sized)
Collection = _Form("Collection", _abc.Collection)
Container = _Form("Container", _abc.Container)
AbstractSet = _Form("AbstractSet", _abc.Set)
AsyncContextManager = _Form("AsyncContextManager")
ContextManager = _Form("ContextManager")
Text = str
AnyStr = None


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._prefix = "+" if covariant else "-" if contravariant else "~"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self._prefix}{self.__name__}"


class ParamSpec(TypeVar):
    @property
    def args(self):
        return _Form(f"{self.__name__}.args")

    @property
    def kwargs(self):
        return _Form(f"{self.__name__}.kwargs")


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield Unpack[self]


AnyStr = TypeVar("AnyStr", str, bytes)


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    __slots__ = ()


SupportsInt = SupportsFloat = SupportsIndex = SupportsAbs = Protocol


def NewType(name, tp):
    def new_type(x):
        return x

    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        annotations = namespace.get("__annotations__", {})
        defaults = [namespace[field] for field in annotations if field in namespace]
        result = _namedtuple(name, list(annotations), defaults=defaults)
        result.__module__ = namespace["__module__"]
        result.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key not in annotations and key not in ("__module__", "__qualname__", "__annotations__", "__classcell__"):
                setattr(result, key, value)
        return result

    def __call__(cls, typename, fields=()):
        return _namedtuple(typename, [name for name, _ in fields])


class NamedTuple(metaclass=_NamedTupleMeta):
    pass


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        annotations = {}
        for base in bases:
            annotations.update(getattr(base, "__annotations__", {}))
        annotations.update(namespace.get("__annotations__", {}))
        cls = super().__new__(mcls, name, (), {"__annotations__": annotations, "__module__": namespace["__module__"]})
        cls.__total__ = total
        return cls

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


class TypedDict(metaclass=_TypedDictMeta):
    pass


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if not isinstance(obj, type):
        return dict(obj.__annotations__)
    hints = {}
    for ancestor in reversed(obj.__mro__):
        hints.update(ancestor.__dict__.get("__annotations__", {}))
    return hints


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj

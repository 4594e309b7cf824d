# typing: annotations are kept, never checked, so most names here only have to be subscriptable and print well.

import sys as _sys
import collections.abc as _abc
import collections as _collections
from _type_parameters import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _TypeParameter)
from abc import ABCMeta as _ABCMeta
from collections import namedtuple as _namedtuple
from types import UnionType as _UnionType

TYPE_CHECKING = False


def _name_of(parameter):
    if parameter is None or parameter is type(None):
        return "NoneType" if parameter is not None else "None"
    if parameter is Ellipsis:
        return "..."
    if isinstance(parameter, str):
        return f"ForwardRef({parameter!r})"
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
            return _make_union((parameters[0], None))
        if self._name == "Union":
            return _make_union(parameters)
        if self._name == "Callable" and len(parameters) == 2 and isinstance(parameters[0], list):
            parameters = (*parameters[0], parameters[1])
        if self._name == "Annotated":
            return _Annotated(parameters[0], parameters[1:])
        if self._name != "Literal":
            parameters = tuple(type(None) if parameter is None else parameter for parameter in parameters)
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

    def __getattr__(self, name):
        origin = self.__dict__.get("__origin__")
        if name.startswith("__") or origin is None or origin is self:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(origin, name)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        if self._name == "Union" or self._name == "Optional":
            return any(issubclass(cls, member) for member in self.__args__)
        if self.__origin__ is self:
            raise TypeError(f"{self!r} cannot be used with issubclass()")
        if self.__args__:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"
        if self._name == "Callable":
            *arguments, result = self.__args__
            shown = "..." if arguments == [Ellipsis] else ", ".join(map(_name_of, arguments))
            if arguments != [Ellipsis] and not _is_parameter_expression(arguments):
                shown = f"[{shown}]"
            return f"typing.Callable[{shown}, {_name_of(result)}]"
        shown = self.__args__
        if self._name == "Optional":
            shown = shown[:1]
        return f"typing.{self._name}[{', '.join(map(_name_of, shown))}]"


def _is_parameter_expression(parameters):
    """Whether a Callable's parameters are one ParamSpec or Concatenate, which stands for a list and is not in one."""
    return len(parameters) == 1 and (isinstance(parameters[0], ParamSpec)
                                     or getattr(parameters[0], "_name", None) == "Concatenate")


def _make_union(parameters):
    members = []
    for parameter in parameters:
        parameter = type(None) if parameter is None else parameter
        is_union = getattr(parameter, "_name", None) in ("Union", "Optional") or type(parameter).__name__ == "UnionType"
        for member in parameter.__args__ if is_union else (parameter,):
            if member not in members:
                members.append(member)
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and type(None) in members:
        members.sort(key=lambda member: member is type(None))
        return _Form("Optional", Union, tuple(members))
    return _Form("Union", Union, tuple(members))


class _GenericAlias(_Form):
    """Stack[int] of a class that derives from Generic."""

    def __init__(self, origin, parameters):
        super().__init__(origin.__name__, origin, parameters)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return _GenericAlias(self.__origin__, parameters)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic and any(
                isinstance(base, _GenericAlias) and base is not self and base.__origin__ is not Generic for base in bases):
            return ()
        return (self.__origin__,)

    def __repr__(self):
        origin = self.__origin__
        name = origin.__qualname__ if origin.__module__ == "builtins" else f"{origin.__module__}.{origin.__qualname__}"
        return f"{name}[{', '.join(map(_name_of, self.__args__))}]"


class _Annotated(_Form):
    def __init__(self, origin, metadata):
        super().__init__("Annotated", origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_name_of(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"


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
DefaultDict = _Form("DefaultDict", _collections.defaultdict)
Deque = _Form("Deque", _collections.deque)
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
MutableSet = _Form("MutableSet", _abc.MutableSet)
Reversible = _Form("Reversible", _abc.Reversible)
Counter = _Form("Counter", _collections.Counter)
OrderedDict = _Form("OrderedDict", _collections.OrderedDict)
ChainMap = _Form("ChainMap", _collections.ChainMap)
TypeIs = _Form("TypeIs")
Pattern = _Form("Pattern")
Match = _Form("Match")
Text = str


AnyStr = TypeVar("AnyStr", str, bytes)


def _is_unpacked(parameter):
    return getattr(parameter, "_name", None) == "Unpack"


def _with_defaults(cls, arguments):
    """The arguments, and the defaults of the parameters that have none."""
    parameters = cls.__parameters__
    given = len(arguments)
    if given > len(parameters):
        raise TypeError(f"Too many arguments for {cls!r}; actual {given}, expected {len(parameters)}")
    if not parameters[given].has_default():
        least = sum(1 for parameter in parameters if not parameter.has_default())
        raise TypeError(f"Too few arguments for {cls!r}; actual {given}, expected at least {least}")
    return arguments + tuple(parameter.__default__ for parameter in parameters[given:])


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(type(None) if parameter is None else parameter for parameter in parameters)
        if cls is Generic or cls is Protocol:
            if not all(isinstance(parameter, _TypeParameter) or _is_unpacked(parameter) for parameter in parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        elif cls.__parameters__ and len(parameters) != len(cls.__parameters__) and not any(
                isinstance(parameter, (ParamSpec, TypeVarTuple)) for parameter in cls.__parameters__):
            parameters = _with_defaults(cls, parameters)
        elif not cls.__parameters__:
            raise TypeError(f"{cls!r} is not a generic class")
        return _GenericAlias(cls, parameters)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        variables = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for parameter in getattr(base, "__args__", ()):
                for variable in (parameter,) if isinstance(parameter, _TypeParameter) else getattr(parameter, "__args__", ()):
                    if isinstance(variable, _TypeParameter) and variable not in variables:
                        variables.append(variable)
        cls.__parameters__ = tuple(variables)


_NOT_IN_PROTOCOLS = (
    "__module__", "__qualname__", "__doc__", "__dict__", "__annotations__", "__slots__", "__init__", "__parameters__",
    "__orig_bases__", "__static_attributes__", "__firstlineno__", "__hash__", "__weakref__", "_is_protocol",
    "_is_runtime_protocol", "__class_getitem__", "__init_subclass__", "__abstractmethods__", "__subclasshook__",
)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__:
        if getattr(base, "_is_protocol", False) and base is not Protocol and base is not Generic:
            names.update(base.__dict__)
            names.update(base.__dict__.get("__annotations__", ()))
    return sorted(name for name in names if name not in _NOT_IN_PROTOCOLS and not name.startswith("_abc_"))


_nothing = object()


def _found_statically(instance, name):
    """An attribute as it is stored: checks against protocols run neither properties nor __getattr__."""
    own = getattr(instance, "__dict__", None)
    if type(own) is dict and name in own:
        return own[name]
    return _found_in_class(type(instance), name)


def _found_in_class(cls, name):
    for ancestor in cls.__mro__:
        if name in ancestor.__dict__:
            return ancestor.__dict__[name]
    return _nothing


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if _ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        for name in _protocol_members(cls):
            value = _found_statically(instance, name)
            if value is _nothing or value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if super().__subclasscheck__(other):
            return True
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        members = _protocol_members(cls)
        others = sorted(name for name in members if not callable(getattr(cls, name, None)))
        if others:
            shown = ", ".join(map(repr, others))
            raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {shown}.")
        return all(_found_in_class(other, name) not in (_nothing, None) for name in members)


def _no_init(self, *args, **kwargs):
    """__init__ of protocols; classes that implement one get their own next __init__."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_members(tp))


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self): ...


class NewType:
    """UserId = NewType("UserId", int): a function that hands back its argument."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__module__ = "__main__"
        self.__supertype__ = tp

    def __call__(self, x, /):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you meant `Derived = NewType('Derived', {self.__name__})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


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
        required = set()
        optional = set()
        for base in bases:
            annotations.update(getattr(base, "__annotations__", {}))
            required |= getattr(base, "__required_keys__", set())
            optional |= getattr(base, "__optional_keys__", set())
        own = namespace.get("__annotations__", {})
        annotations.update(own)
        for key, annotation in own.items():
            form = getattr(annotation, "_name", None)
            is_required = form == "Required" or total and form != "NotRequired"
            (required if is_required else optional).add(key)
        cls = super().__new__(mcls, name, (), {"__annotations__": annotations, "__module__": namespace["__module__"]})
        cls.__total__ = total
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        return cls

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            return _TypedDictMeta(name, (TypedDict,), {"__annotations__": dict(fields), "__module__": "__main__"}, **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class TypedDict(metaclass=_TypedDictMeta):
    pass


def cast(typ, val):
    return val


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should"
        " always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    function = getattr(func, "__func__", func)
    _overloads.setdefault((function.__module__, function.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _mark(object, name):
    try:
        setattr(object, name, True)
    except (AttributeError, TypeError):
        pass
    return object


def final(f):
    return _mark(f, "__final__")


def override(method):
    return _mark(method, "__override__")


def no_type_check(arg):
    return arg


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not TypedDict


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**options):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        hints = {}
        for ancestor in reversed(obj.__mro__):
            module = _sys.modules.get(ancestor.__module__)
            names = [localns or {}, dict(ancestor.__dict__) if globalns is None else {}, globalns or vars(module)]
            names.append({parameter.__name__: parameter for parameter in ancestor.__type_params__})
            for name, hint in ancestor.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolve(hint, names, include_extras)
        return hints
    if isinstance(obj, type(_sys)):
        own = vars(obj)
    else:
        own = getattr(_unwrapped(obj), "__globals__", {})
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    names = [localns or {}, globalns or own]
    names.append({parameter.__name__: parameter for parameter in getattr(obj, "__type_params__", ())})
    return {name: _resolve(hint, names, include_extras) for name, hint in hints.items()}


def _unwrapped(obj):
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    return obj


def _resolve(hint, names, include_extras):
    """The hint with the texts in it replaced by what they mean."""
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        from _annotation_texts import evaluate
        return _resolve(evaluate(hint, names), names, include_extras)
    form = getattr(hint, "_name", None) if isinstance(hint, _Form) else None
    if form in ("Annotated", "Required", "NotRequired", "ReadOnly") and not include_extras:
        return _resolve(hint.__args__[0], names, include_extras)
    if form == "Literal":
        return hint
    arguments = () if isinstance(hint, type) and not hasattr(hint, "__origin__") else getattr(hint, "__args__", ())
    resolved = tuple(_resolve_argument(argument, names, include_extras) for argument in arguments)
    if all(new is old for new, old in zip(resolved, arguments)):
        return hint
    if form == "Annotated":
        return _Annotated(resolved[0], hint.__metadata__)
    if isinstance(hint, _GenericAlias):
        return _GenericAlias(hint.__origin__, resolved)
    if isinstance(hint, _Form):
        return _Form(hint._name, hint.__origin__, resolved)
    if hint.__origin__ is None:
        return _make_union(resolved)
    return type(hint)(hint.__origin__, resolved)


def _resolve_argument(argument, names, include_extras):
    if isinstance(argument, list):
        return [_resolve_argument(item, names, include_extras) for item in argument]
    return argument if argument is Ellipsis else _resolve(argument, names, include_extras)


def get_origin(tp):
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    origin = getattr(tp, "__origin__", None)
    return None if origin is tp and tp is not Generic else origin


def get_args(tp):
    if isinstance(tp, _Annotated):
        return (tp.__origin__, *tp.__metadata__)
    arguments = getattr(tp, "__args__", ())
    if getattr(tp, "_name", None) == "Callable" and arguments:
        *parameters, result = arguments
        stands_alone = parameters == [Ellipsis] or _is_parameter_expression(parameters)
        return (parameters[0] if stands_alone else parameters, result)
    return arguments


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj

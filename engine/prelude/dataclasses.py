# dataclasses: classes made from their annotations. Behaviour follows Lib/dataclasses.py of CPython 3.13; methods are closures
# over the list of fields instead of generated source text.

from collections import _KEYWORDS as _keywords
import copy as _copy
from functools import partial as _partial
from types import MappingProxyType as _MappingProxyType
from types import MemberDescriptorType as _MemberDescriptorType


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


class _KeywordOnlyMarker:
    pass


MISSING = _Missing()
KW_ONLY = _KeywordOnlyMarker()
_FIELDS = "__dataclass_fields__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if type(self.type) is type else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "_kind")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._kind = None

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method is not None:
            method(self.default, owner, name)

    def __repr__(self):
        shown = [(name, getattr(self, name)) for name in self.__slots__[:-1]]
        kinds = {None: "None", "field": "_FIELD", "init": "_FIELD_INITVAR", "class": "_FIELD_CLASSVAR"}
        shown = ",".join([f"{name}={value!r}" for name, value in shown])
        return f"Field({shown},_field_type={kinds[self._kind]})"

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    def make_default(self):
        return self.default if self.default is not MISSING else self.default_factory()


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    options = {
        "init": init, "repr": repr, "eq": eq, "order": order, "unsafe_hash": unsafe_hash, "frozen": frozen,
        "match_args": match_args, "kw_only": kw_only, "slots": slots, "weakref_slot": weakref_slot,
    }

    def decorate(cls):
        return _process_class(cls, options)

    return decorate if cls is None else decorate(cls)


def _leading_name(text):
    """ClassVar of "typing.ClassVar[int]": the name that a text begins with, without its module."""
    module, dot, rest = text.partition(".")
    if dot and module.strip().isidentifier():
        text = rest
    text = text.strip()
    length = 0
    while length < len(text) and text[: length + 1].isidentifier():
        length += 1
    return text[:length]


def _kind_of_annotation(annotation):
    text = _leading_name(annotation) if isinstance(annotation, str) else ""
    origin = getattr(annotation, "__origin__", annotation)
    if getattr(origin, "_name", None) == "ClassVar" or text == "ClassVar":
        return "class"
    if isinstance(annotation, InitVar) or annotation is InitVar or text == "InitVar":
        return "init"
    return "field"


def _collect_own_fields(cls, kw_only):
    own = {}
    has_marker = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            if has_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only = has_marker = True
            continue
        default = getattr(cls, name, MISSING)
        if isinstance(default, Field):
            item = default
        else:
            if isinstance(default, _MemberDescriptorType):  # the field is one of __slots__ of a base
                default = MISSING
            item = field(default=default)
        item.name, item.type, item._kind = name, annotation, _kind_of_annotation(annotation)
        if item._kind != "field" and item.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if item._kind == "class":
            if item.kw_only is not MISSING:
                raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
            if isinstance(cls.__dict__.get(name), Field):
                if item.default is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, item.default)
            continue
        if item.kw_only is MISSING:
            item.kw_only = kw_only
        if item.default.__class__.__hash__ is None:
            raise ValueError(
                f"mutable default {item.default.__class__} for field {name} is not allowed: use default_factory"
            )
        own[name] = item
        if isinstance(cls.__dict__.get(name), Field):
            if item.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


class _DataclassParams:
    """The options of the decorator, as attributes."""

    def __init__(self, options):
        self.__dict__.update(options)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def _process_class(cls, options):
    all_fields = {}
    base_frozen = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            all_fields.update(base_fields)
            base_frozen.append(base.__dataclass_params__.frozen)
    all_fields.update(_collect_own_fields(cls, options["kw_only"]))
    if base_frozen:
        if any(base_frozen) and not options["frozen"]:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(base_frozen) and options["frozen"]:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    setattr(cls, _FIELDS, all_fields)
    cls.__dataclass_params__ = _DataclassParams(options)
    if options["order"] and not options["eq"]:
        raise ValueError("eq must be true if order is true")
    fields_list = [item for item in all_fields.values() if item._kind == "field"]
    if options["init"]:
        _add_init(cls, list(all_fields.values()), options["frozen"], options["slots"])
    if options["repr"]:
        _add(cls, "__repr__", _make_repr([item.name for item in fields_list if item.repr]))
    compared = [item.name for item in fields_list if item.compare]
    if options["eq"]:
        _add(cls, "__eq__", _make_eq(cls, compared))
    if options["order"]:
        _add_order(cls, compared)
    if options["frozen"]:
        _add_frozen(cls, [item.name for item in fields_list])
    _add_hash(cls, fields_list, options, has_own_hash)
    if options["match_args"] and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(item.name for item in all_fields.values() if item.init and not item.kw_only)
    _add(cls, "__replace__", _replace)
    if getattr(cls, "__abstractmethods__", None):
        # What has been made here may be what an abstract base asks for (abc.update_abstractmethods).
        cls.__abstractmethods__ = frozenset(
            name for name in cls.__abstractmethods__ if getattr(getattr(cls, name, None), "__isabstractmethod__", False))
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature_text([item for item in all_fields.values() if item.init])
    if options["slots"]:
        cls = _with_slots(cls, [item.name for item in fields_list], ["__weakref__"] if options["weakref_slot"] else [])
    elif options["weakref_slot"]:
        raise TypeError("weakref_slot is True but slots is False")
    return cls


def _add(cls, name, function):
    if name in cls.__dict__ and not (name == "__hash__"):
        return False
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return True


def _listed(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return f"{', '.join(quoted[:-1])}, and {quoted[-1]}"


def _add_init(cls, items, frozen, slots):
    parameters = [item for item in items if item.init]
    positional = [item for item in parameters if not item.kw_only]
    keyword_only = [item for item in parameters if item.kw_only]
    seen_default = None
    for item in positional:
        if item.has_default():
            seen_default = item
        elif seen_default is not None:
            raise TypeError(f"non-default argument {item.name!r} follows default argument {seen_default.name!r}")
    required = [item.name for item in positional if not item.has_default()]
    by_name = {item.name: item for item in parameters}
    title = f"{cls.__qualname__}.__init__()"
    init_only = [item.name for item in items if item._kind == "init"]
    stored = [item for item in items if item._kind == "field"]
    post_init = hasattr(cls, "__post_init__")
    names = [item.name for item in positional]
    simple = not keyword_only and not init_only and not post_init and not frozen and len(stored) == len(positional)

    def bind(args, kwargs):
        if len(args) > len(names):
            _too_many(title, names, required, len(args))
        values = dict(zip(names, args))
        for name, value in kwargs.items():
            if name not in by_name:
                raise TypeError(f"{title} got an unexpected keyword argument '{name}'{_keyword_hint(by_name, name)}")
            if name in values:
                raise TypeError(f"{title} got multiple values for argument '{name}'")
            values[name] = value
        if len(values) < len(by_name):
            _check_missing(title, values, required, keyword_only)
        return values

    def __init__(self, *args, **kwargs):
        if simple and not kwargs and len(args) == len(names):
            for name, value in zip(names, args):
                setattr(self, name, value)
            return
        values = bind(args, kwargs)
        for item in stored:
            name = item.name
            if name in values:
                value = values[name]
            elif item.has_default():
                if not item.init and item.default is not MISSING and not slots:
                    continue
                value = item.make_default()
            else:
                continue
            if frozen:
                object.__setattr__(self, name, value)
            else:
                setattr(self, name, value)
        if post_init:
            extra = [values[name] if name in values else by_name[name].make_default() for name in init_only]
            self.__post_init__(*extra)

    __init__.__annotations__ = {item.name: item.type for item in parameters} | {"return": None}
    __init__.__dataclass_parameters__ = parameters
    _add(cls, "__init__", __init__)


class _Factory:
    """What stands for a default that is made anew each time in signatures."""

    def __repr__(self):
        return "<factory>"


_FACTORY = _Factory()


def _shown_default(item):
    return item.default if item.default_factory is MISSING else _FACTORY


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        is_plain = annotation.__module__ == "builtins"
        return annotation.__qualname__ if is_plain else f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(items):
    """A class's docstring, when it has none: its parameters as inspect.signature shows them."""
    items = [item for item in items if not item.kw_only] + [item for item in items if item.kw_only]
    parts = []
    for item in items:
        if item.kw_only and "*" not in parts:
            parts.append("*")
        default = f" = {_shown_default(item)!r}" if item.has_default() else ""
        parts.append(f"{item.name}: {_annotation_text(item.type)}{default}")
    return f"({', '.join(parts)})"


def _too_many(title, names, required, given):
    most = len(names) + 1
    least = len(required) + 1
    takes = f"{most}" if least == most else f"from {least} to {most}"
    plural = "" if most == 1 else "s"
    raise TypeError(f"{title} takes {takes} positional argument{plural} but {given + 1} were given")


def _check_missing(title, values, required, keyword_only):
    missing = [name for name in required if name not in values]
    kind = "positional"
    if not missing:
        missing = [item.name for item in keyword_only if item.name not in values and not item.has_default()]
        kind = "keyword-only"
    if missing:
        plural = "s" if len(missing) > 1 else ""
        raise TypeError(f"{title} missing {len(missing)} required {kind} argument{plural}: {_listed(missing)}")


def _make_repr(names):
    active = set()

    def __repr__(self):
        if id(self) in active:
            return "..."
        active.add(id(self))
        try:
            items = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({items})"
        finally:
            active.discard(id(self))

    return __repr__


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _make_eq(cls, names):
    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _values(self, names) == _values(other, names)

    return __eq__


def _add_order(cls, names):
    def __lt__(self, other):
        return _values(self, names) < _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return _values(self, names) <= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return _values(self, names) > _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return _values(self, names) >= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    for name, function in (("__lt__", __lt__), ("__le__", __le__), ("__gt__", __gt__), ("__ge__", __ge__)):
        if not _add(cls, name, function):
            raise TypeError(
                f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
            )


def _add_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for name, function in (("__setattr__", __setattr__), ("__delattr__", __delattr__)):
        if not _add(cls, name, function):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _add_hash(cls, fields_list, options, has_own_hash):
    names = [item.name for item in fields_list if (item.compare if item.hash is None else item.hash)]

    def __hash__(self):
        return hash(_values(self, names))

    if options["unsafe_hash"]:
        if has_own_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _add(cls, "__hash__", __hash__)
    elif options["eq"] and not has_own_hash:
        if options["frozen"]:
            _add(cls, "__hash__", __hash__)
        else:
            cls.__hash__ = None


def _with_slots(cls, names, extra):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = []
    for base in cls.__mro__[1:]:
        slots = base.__dict__.get("__slots__", ())
        inherited.extend([slots] if isinstance(slots, str) else slots)
    namespace = {
        key: value for key, value in cls.__dict__.items() if key not in names and key not in ("__dict__", "__weakref__")
    }
    namespace["__slots__"] = tuple(name for name in [*names, *extra] if name not in inherited)
    new_cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    new_cls.__qualname__ = cls.__qualname__
    return new_cls


def fields(class_or_instance):
    all_fields = getattr(class_or_instance, _FIELDS, None)
    if all_fields is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(item for item in all_fields.values() if item._kind == "field")


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return not isinstance(obj, type) and hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda item: dict_factory([
        (part.name, _convert_inner(getattr(item, part.name), dict_factory, True)) for part in fields(item)
    ]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda item: tuple_factory([
        _convert_inner(getattr(item, part.name), tuple_factory, False) for part in fields(item)
    ]))


def _convert(obj, convert_instance):
    return convert_instance(obj)


def _convert_inner(obj, factory, to_dict):
    if _is_instance(obj):
        return asdict(obj, dict_factory=factory) if to_dict else astuple(obj, tuple_factory=factory)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert_inner(item, factory, to_dict) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert_inner(item, factory, to_dict) for item in obj])
    if isinstance(obj, dict):
        # A defaultdict, or one made like it, takes its factory first.
        make = type(obj)
        if hasattr(obj, "default_factory"):
            make = _partial(make, obj.default_factory)
        return make(
            [(_convert_inner(key, factory, to_dict), _convert_inner(value, factory, to_dict)) for key, value in obj.items()]
        )
    return _copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for item in getattr(self, _FIELDS).values():
        if not item.init:
            if item.name in changes:
                raise TypeError(
                    f"field {item.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if item.name not in changes:
            if item._kind == "init" and item.default is MISSING:
                raise TypeError(f"InitVar {item.name!r} must be specified with replace()")
            changes[item.name] = getattr(self, item.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    annotations = {}
    body = {} if namespace is None else dict(namespace)
    body["__module__"] = _calling_module() if module is None else module
    for item in fields:
        if isinstance(item, str):
            annotations[item] = "typing.Any"
        elif len(item) == 2:
            annotations[item[0]] = item[1]
        elif len(item) != 3:
            raise TypeError(f"Invalid field: {item!r}")
        else:
            annotations[item[0]] = item[1]
            body[item[0]] = item[2]
    names = [item if isinstance(item, str) else item[0] for item in fields]
    for index, name in enumerate(names):
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _keywords:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in names[:index]:
            raise TypeError(f"Field name duplicated: {name!r}")
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, tuple(bases), body), **options)

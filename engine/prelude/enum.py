# enum: enumerations. Behaviour follows Lib/enum.py of CPython 3.13 for what programs commonly do with them.

_missing = object()


class auto:
    """Replaced by the next value when the class is made."""

    def __init__(self, value=_missing):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_member_value(name, value):
    is_special = name.startswith("__") and name.endswith("__")
    is_sunder = name.startswith("_") and name.endswith("_")
    if is_special or is_sunder or isinstance(value, nonmember):
        return False
    if isinstance(value, (member, auto)):
        return True
    # Functions and other descriptors belong to the class, and so do private names; everything else is a member.
    return not hasattr(value, "__get__") and not name.startswith("__") and "__" not in name[1:2]


class EnumDict(dict):
    """The namespace of the class statement: auto() becomes a value as soon as it is assigned, so that others can be made of it."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._generate = None
        self._is_private = f"_{cls_name}__"

    def __setitem__(self, key, value):
        if key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if key == "_generate_next_value_":
            if self._members:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = getattr(value, "__func__", value)
        elif not key.startswith(self._is_private) and _is_member_value(key, value):
            value = self._resolve(key, value.value if isinstance(value, member) else value)
            self._members[key] = value
        elif isinstance(value, nonmember):
            value = value.value
        super().__setitem__(key, value)

    def update(self, members, **more_members):
        for key, value in [*dict(members).items(), *more_members.items()]:
            self[key] = value

    def _resolve(self, key, value):
        if isinstance(value, tuple):
            parts = [self._resolve(key, part) for part in value]
            return type(value)(parts) if type(value) is tuple else value
        if not isinstance(value, auto):
            return value
        if value.value is _missing:
            value.value = self._generate(key, 1, len(self._members), list(self._members.values()))
        return value.value


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


def _prefer_methods_of_enum(cls, namespace):
    """Texts and flags' operators are the enumeration's and not those of the int or str that members derive from."""
    enumeration = next(base for base in cls.__mro__[1:] if isinstance(base, EnumType))
    data_type = _member_type(cls)
    for name in ("__repr__", "__str__", "__format__"):
        found = getattr(cls, name)
        if name not in namespace and (found is getattr(data_type, name) or found is getattr(object, name)):
            type.__setattr__(cls, name, getattr(enumeration, name))
    if any(base.__name__ == "Flag" and base.__module__ == "enum" for base in cls.__mro__):
        for name in _FLAG_OPERATORS:
            if name not in namespace:
                type.__setattr__(cls, name, getattr(Flag, name))


class EnumType(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        namespace = EnumDict(name)
        for base in bases:
            if isinstance(base, EnumType):
                namespace._generate = base._generate_next_value_
        return namespace

    def __new__(metacls, name, bases, namespace, **kwds):
        if not bases or not any(isinstance(base, EnumType) for base in bases):
            return super().__new__(metacls, name, bases, dict(namespace), **kwds)
        values = namespace._members
        plain = {key: value for key, value in namespace.items() if key not in values}
        if "_generate_next_value_" in plain:
            plain["_generate_next_value_"] = staticmethod(namespace._generate)
        for unwanted in ("boundary",):
            kwds.pop(unwanted, None)
        cls = super().__new__(metacls, name, bases, plain, **kwds)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = []
        _prefer_methods_of_enum(cls, plain)
        for key, value in values.items():
            _add_member(cls, key, value)
        return cls

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is not None:
            return _make_from_names(cls, value, names, start)
        return Enum.__new__(cls, value)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return any(known == value for known, _ in cls._value2member_map_)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag in cls.__mro__ else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


def _make_from_names(cls, class_name, names, start):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    namespace = type(cls).__prepare__(class_name, (cls,))
    if hasattr(names, "items"):
        names = list(names.items())
    for index, entry in enumerate(names):
        if isinstance(entry, str):
            namespace[entry] = auto()
        else:
            namespace[entry[0]] = entry[1]
    return type(cls)(class_name, (cls,), namespace)


def _member_type(cls):
    """int for IntEnum, str for StrEnum, …: the built-in type that members are made of."""
    for ancestor in cls.__mro__:
        if ancestor is not object and not isinstance(ancestor, EnumType):
            return ancestor
    return object


def _new_member(cls, value):
    own_new = None
    for ancestor in cls.__mro__:
        if ancestor is Enum:
            break
        if "__new__" in ancestor.__dict__ and isinstance(ancestor, EnumType):
            own_new = ancestor.__dict__["__new__"]
            own_new = getattr(own_new, "__func__", own_new)
            break
    arguments = value if isinstance(value, tuple) else (value,)
    if own_new is not None:
        return own_new(cls, *arguments)
    data_type = _member_type(cls)
    instance = object.__new__(cls) if data_type is object else data_type.__new__(cls, *arguments)
    return instance


def _add_member(cls, name, value):
    instance = _new_member(cls, value)
    if not hasattr(instance, "_value_"):
        data_type = _member_type(cls)
        instance._value_ = value if data_type in (object, tuple) else data_type(
            *(value if isinstance(value, tuple) else (value,))
        )
    value = instance._value_
    instance._name_ = name
    instance.__objclass__ = cls
    if hasattr(cls, "__init__") and cls.__init__ is not object.__init__ and cls.__init__ is not Enum.__init__:
        instance.__init__(*(value if isinstance(value, tuple) else (value,)))
        value = instance._value_
    for known, known_member in cls._value2member_map_:
        if known == value:
            cls._member_map_[name] = known_member  # an alias
            type.__setattr__(cls, name, known_member)
            return
    is_canonical = not issubclass(cls, Flag) or (isinstance(value, int) and value > 0 and value & (value - 1) == 0)
    if is_canonical:
        cls._member_names_.append(name)
    instance._sort_order_ = len(cls._member_names_)
    cls._member_map_[name] = instance
    cls._value2member_map_.append((value, instance))
    type.__setattr__(cls, name, instance)


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = []

    def __new__(cls, value):
        if type(value) is cls:
            return value
        for known, known_member in cls._value2member_map_:
            if known == value:
                return known_member
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        raise TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")

    def __init__(self, *args):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return max(last_values) + 1

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce__(self):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """str() and format() are those of the built-in type the members are made of."""


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return str(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return self._value_

    def __format__(self, format_spec):
        return format(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _binary(number, bits):
    """A number's bits behind its sign's, as Flag's errors show them."""
    ceiling = 1 << number.bit_length()
    text = bin(number + ceiling).replace("1", "0", 1) if number >= 0 else bin(~number ^ ceiling - 1 + ceiling)
    sign, digits = text[:3], text[3:]
    if len(digits) < bits:
        digits = (sign[-1] * bits + digits)[-bits:]
    return f"{sign} {digits}"


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = 0
        for member_value, _ in cls._value2member_map_:
            known |= member_value
        keeps = issubclass(cls, int)
        everything = (1 << known.bit_length()) - 1
        if value & ~known and not (-everything <= value < 0 and not ~value & ~known) and not keeps:
            bits = max(value.bit_length(), known.bit_length())
            raise ValueError(
                f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n  allowed {_binary(known, bits)}")
        if value < 0:
            value += max(everything + 1, 1 << value.bit_length())
            for known_value, known_member in cls._value2member_map_:
                if known_value == value:
                    return known_member
        data_type = _member_type(cls)
        instance = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        instance._value_ = value
        names = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
        unknown = value & ~known
        if names and unknown:
            names.append(str(unknown))
        instance._name_ = "|".join(names) or None
        cls._value2member_map_.append((value, instance))
        return instance

    def _combined(self, value):
        return type(self)(value)

    def _other_value(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self._combined(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self._combined(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self._combined(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if isinstance(self, int):
            return self._combined(~self._value_)
        everything = 0
        for name in self._member_names_:
            everything |= self._member_map_[name]._value_
        return self._combined(everything & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for name in self._member_names_:
            if self._member_map_[name]._value_ & self._value_:
                yield self._member_map_[name]

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def __hash__(self):
        return hash(self._value_)


class IntFlag(int, Flag):
    __repr__ = Flag.__repr__
    __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return str(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)

    def __hash__(self):
        return hash(self._value_)


def unique(enumeration):
    duplicates = [
        f"{alias} -> {known.name}" for alias, known in enumeration.__members__.items() if alias != known.name
    ]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


property = property

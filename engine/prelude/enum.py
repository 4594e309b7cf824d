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


def _is_class_within(class_name, value):
    """A class that stands in the enumeration's body is no member (3.13)."""
    return isinstance(value, type) and value.__qualname__.endswith(f"{class_name}.{value.__name__}")


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
        self._ignored = []
        self._is_private = f"_{cls_name}__"

    def __setitem__(self, key, value):
        if key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if key == "_generate_next_value_":
            if self._members:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = getattr(value, "__func__", value)
        elif key == "_ignore_":
            self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            clashing = set(self._ignored) & set(self._members)
            if clashing:
                raise ValueError(f"_ignore_ cannot specify already set names: {clashing!r}")
            return
        elif key in self._ignored:
            pass
        elif _is_class_within(self._cls_name, value):
            pass
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


def _is_flag(cls):
    """Asked also while Flag itself is being made."""
    return any(base.__name__ == "Flag" and base.__module__ == "enum" for base in cls.__mro__)


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


def _prefer_methods_of_enum(cls, namespace):
    """Texts and flags' operators are the enumeration's and not those of the int or str that members derive from."""
    enumeration = next(base for base in cls.__mro__[1:] if isinstance(base, EnumType))
    data_type = _member_type(cls)
    for name in ("__repr__", "__str__", "__format__"):
        found = getattr(cls, name)
        if name not in namespace and (found is getattr(data_type, name) or found is getattr(object, name)):
            type.__setattr__(cls, name, getattr(enumeration, name))
    if _is_flag(cls):
        for name in _FLAG_OPERATORS:
            if name not in namespace:
                type.__setattr__(cls, name, getattr(Flag, name))


_not_given = object()


class EnumType(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and getattr(base, "_member_names_", None):
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        namespace = EnumDict(name)
        for base in bases:
            if isinstance(base, EnumType):
                namespace._generate = getattr(base, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        if not bases or not any(isinstance(base, EnumType) for base in bases):
            return super().__new__(metacls, name, bases, dict(namespace), **kwds)
        values = namespace._members
        for key in ("mro", ""):
            if key in values:
                raise ValueError(f"invalid enum member name(s) {key!r}")
        plain = {key: value for key, value in namespace.items() if key not in values and key not in namespace._ignored}
        if "_generate_next_value_" in plain:
            plain["_generate_next_value_"] = staticmethod(namespace._generate)
        order = plain.pop("_order_", None)
        cls = super().__new__(metacls, name, bases, plain, **kwds)
        cls._boundary_ = boundary or getattr(cls, "_boundary_", None)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._pairs_ = []  # of a value and its member; unlike the map, of values without a hash too
        cls._value2member_map_ = {}
        cls._member_type_ = _member_type(cls)
        _prefer_methods_of_enum(cls, plain)
        for key, value in values.items():
            _add_member(cls, key, value)
        if order is not None:
            _check_order(cls, order)
        return cls

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            # A look-up; several arguments are the parts of a tuple.
            return Enum.__new__(cls, value if names is _not_given else (value, names, *values))
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        bases = (cls,) if type is None else (type, cls)
        made = _make_from_names(bases, value, None if names is _not_given else names, start, boundary)
        made.__module__ = _calling_module() if module is None else module
        if qualname is not None:
            made.__qualname__ = qualname
        return made

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
        return any(known == value for known, _ in cls._pairs_)

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

    def __dir__(cls):
        inherited = [] if _member_type(cls) is object else dir(_member_type(cls))
        own = [name for name in cls.__dict__ if name in ("__new__", "__init__", "__str__", "__repr__", "__format__")]
        return sorted({*inherited, *own, *cls._member_map_, *_NAMES_OF_CLASS})

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if _is_flag(cls) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType
_NAMES_OF_CLASS = ("__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__",
                   "__module__", "__name__", "__qualname__")


def _check_order(cls, order):
    """`_order_` says in which order the members stand; aliases may be in it."""
    names = order.replace(",", " ").split() if isinstance(order, str) else list(order)
    expected = [name for name in names if name not in cls._member_map_ or name in cls._member_names_]
    if cls._member_names_ != expected:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {expected!r}")


def _make_from_names(bases, class_name, names, start, boundary):
    cls = bases[-1]
    names = names or ()
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    namespace = type(cls).__prepare__(class_name, bases)
    if hasattr(names, "items"):
        names = list(names.items())
    values = []
    for index, entry in enumerate(names):
        if isinstance(entry, str):
            entry = entry, cls._generate_next_value_(entry, start, index, values[:])
        namespace[entry[0]] = entry[1]
        values.append(entry[1])
    return type(cls)(class_name, bases, namespace, boundary=boundary)


def _member_type(cls):
    """int for IntEnum, str for StrEnum, …: the type that members are made of. Classes with methods only are none."""
    for base in cls.__bases__:
        found = None
        for ancestor in base.__mro__:
            if ancestor is object:
                continue
            if isinstance(ancestor, EnumType):
                if getattr(ancestor, "_member_type_", object) is not object:
                    return ancestor._member_type_
                continue
            found = found or ancestor
            if "__new__" in ancestor.__dict__ or "__dataclass_fields__" in ancestor.__dict__:
                return found
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
    if data_type is tuple:
        arguments = (arguments,)
    return object.__new__(cls) if data_type.__new__ is object.__new__ else data_type.__new__(cls, *arguments)


class _MemberBesideDescriptor:
    """The class has a member of this name; its members still have what is inherited under it, like `name`, or str's `title`."""

    def __init__(self, cls, member):
        self.cls = cls
        self.member = member

    def __get__(self, instance, owner=None):
        return self.member if instance is None else getattr(super(self.cls, instance), self.member._name_)


def _inherits_descriptor(cls, name):
    for ancestor in cls.__mro__[1:]:
        if name in ancestor.__dict__:
            return ancestor is _member_type(cls) or hasattr(ancestor.__dict__[name], "__get__")
    return False


def _note_value(cls, value, instance):
    cls._pairs_.append((value, instance))
    try:
        cls._value2member_map_.setdefault(value, instance)
    except TypeError:
        pass


def _add_member(cls, name, value):
    arguments = value if isinstance(value, tuple) else (value,)
    instance = _new_member(cls, value)
    if not hasattr(instance, "_value_"):
        data_type = _member_type(cls)
        instance._value_ = value if data_type in (object, tuple) else data_type(*arguments)
    value = instance._value_
    instance._name_ = name
    instance.__objclass__ = cls
    if hasattr(cls, "__init__") and cls.__init__ is not object.__init__ and cls.__init__ is not Enum.__init__:
        instance.__init__(*arguments)
    for known, known_member in cls._pairs_:
        if known == value:
            cls._member_map_[name] = known_member  # an alias
            type.__setattr__(cls, name, known_member)
            return
    is_canonical = not _is_flag(cls) or (isinstance(value, int) and value > 0 and value & (value - 1) == 0)
    if is_canonical:
        cls._member_names_.append(name)
    instance._sort_order_ = len(cls._member_names_)
    cls._member_map_[name] = instance
    _note_value(cls, value, instance)
    type.__setattr__(cls, name, _MemberBesideDescriptor(cls, instance) if _inherits_descriptor(cls, name) else instance)


def _value_text(value):
    """Of a dataclass's instance the fields alone."""
    fields = getattr(type(value), "__dataclass_fields__", None)
    if fields is None or not type(value).__dataclass_params__.repr:
        return repr(value)
    return ", ".join(f"{name}={getattr(value, name)!r}" for name, field in fields.items() if field.repr)


class property(property):
    # What members have and cannot be given: their name and value. (A docstring would stand in front of the getter's.)

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _pairs_ = []

    def __new__(cls, value):
        if type(value) is cls:
            return value
        for known, known_member in cls._pairs_:
            if known == value:
                return known_member
        if not cls._member_map_:  # its members are only being made
            raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
        found = cls._missing_(value)
        if isinstance(found, cls) or _is_flag(cls) and cls._boundary_ is EJECT and isinstance(found, int):
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
        try:
            last_value = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError(f"unable to increment {last_value!r}") from None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {_value_text(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        inherited = [] if _member_type(type(self)) is object else object.__dir__(self)
        own = [name for cls in type(self).__mro__ if issubclass(cls, Enum) and cls.__module__ != "enum" for name in cls.__dict__]
        public = [name for name in (*own, *self.__dict__) if not name.startswith("_") and name not in self._member_map_]
        return sorted({*inherited, *public, "__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"})

    def __reduce__(self):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """str() and format() are those of the built-in type the members are made of."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec) if format_spec else str(self)


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__
    __str__, __format__ = ReprEnum.__str__, ReprEnum.__format__

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__
    __str__, __format__ = ReprEnum.__str__, ReprEnum.__format__

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


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits_of(cls, names):
    bits = 0
    for name in names:
        bits |= cls._member_map_[name]._value_
    return bits


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last_value = max(last_values)
        if not isinstance(last_value, int):
            raise TypeError(f"invalid flag value {last_value!r}")
        return 1 << last_value.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = _bits_of(cls, cls._member_map_)
        everything = (1 << known.bit_length()) - 1
        given = value
        if not ~everything <= value <= everything or value & (everything ^ known):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), known.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n  allowed {_binary(known, bits)}")
            if cls._boundary_ is CONFORM:
                value &= known
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(everything + 1, 1 << value.bit_length())
        if value < 0:
            keeps_all = cls._boundary_ in (EJECT, KEEP)
            value = value + everything + 1 if keeps_all else value & _bits_of(cls, cls._member_names_)
        for known_value, known_member in cls._pairs_ if value != given else ():
            if known_value == value:
                return known_member
        return cls._make_combination(value)

    @classmethod
    def _make_combination(cls, value):
        """The member for several bits: made when it is first asked for, and kept."""
        data_type = _member_type(cls)
        instance = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        instance._value_ = value
        parts = [cls._member_map_[name] for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
        covered = _bits_of(cls, [part._name_ for part in parts])
        if value & ~covered:
            for part in cls._member_map_.values():  # named combinations, whose bits have no names of their own
                if part not in parts and part._value_ and part._value_ & value == part._value_:
                    parts.append(part)
                    covered |= part._value_
        names = [part._name_ for part in parts]
        if names and value & ~covered:
            if cls._boundary_ is STRICT:
                raise ValueError(f"{cls.__name__}: no members with value {value & ~covered!r}")
            names.append(str(value & ~covered))
        instance._name_ = "|".join(names) or None
        _note_value(cls, value, instance)
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
        if self._boundary_ in (EJECT, KEEP):
            return self._combined(~self._value_)
        return self._combined(_bits_of(type(self), self._member_names_) & ~self._value_)

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


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __repr__ = Flag.__repr__
    __str__, __format__ = ReprEnum.__str__, ReprEnum.__format__
    __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__
    __invert__ = Flag.__invert__

    def __hash__(self):
        return hash(self._value_)


class EnumCheck(StrEnum):
    """What `verify` looks at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that refuses an enumeration with a fault of the kinds named."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            {UNIQUE: _verify_unique, CONTINUOUS: _verify_continuous, NAMED_FLAGS: _verify_named_flags}[check](enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = [f"{name} -> {known.name}" for name, known in enumeration.__members__.items() if name != known.name]
    if aliases:
        raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")


def _verify_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        expected = [1 << place for place in range(low.bit_length() - 1, high.bit_length())]
        kind = "flag"
    else:
        expected, kind = range(low, high + 1), "enum"
    gaps = [value for value in expected if value not in values]
    if gaps:
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, gaps))}"[:256])


def _verify_named_flags(enumeration):
    names, missing = [], 0
    for name, known in enumeration._member_map_.items():
        unnamed = known.value & ~_bits_of(enumeration, enumeration._member_names_)
        if name not in enumeration._member_names_ and unnamed:
            names.append(name)
            missing |= unnamed
    if names:
        if len(names) == 1:
            said = f"alias {names[0]} is missing"
        else:
            said = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        values = f"value {missing:#x}" if missing & (missing - 1) == 0 else f"combined values of {missing:#x}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {said} {values} [use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    """The single bits of a flag's value, as numbers."""
    bits = getattr(value, "value", value)
    return [1 << place for place in range(bits.bit_length()) if bits >> place & 1]


def unique(enumeration):
    duplicates = [
        f"{alias} -> {known.name}" for alias, known in enumeration.__members__.items() if alias != known.name
    ]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration

# Type variables, type aliases and what makes them (PEP 695, PEP 696): typing shows the classes, and definitions with `[T]` and `type`
# statements call the functions at the end. Bounds, defaults and values are evaluated when somebody asks for them.


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


def _always(value):
    return lambda: value


class _TypeParameter:
    """What the three kinds have in common."""

    _is_type_parameter = True

    def __init__(self, name, default=NoDefault):
        self.__name__ = name
        self.__module__ = "__main__"
        self._default = None if default is NoDefault else _always(default)
        self._prefix = "~"

    @property
    def __default__(self):
        return NoDefault if self._default is None else self._default()

    def has_default(self):
        return self._default is not None

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        return f"{self._prefix}{self.__name__}"


class TypeVar(_TypeParameter):
    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        super().__init__(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self._bound = _always(bound)
        self._constraints = _always(constraints)
        self._prefix = "" if infer_variance else "+" if covariant else "-" if contravariant else "~"

    @property
    def __bound__(self):
        return self._bound()

    @property
    def __constraints__(self):
        return self._constraints()


class ParamSpecArgs:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_TypeParameter):
    __module__ = "typing"

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        super().__init__(name, default)
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_TypeParameter):
    __module__ = "typing"

    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default)
        self._prefix = ""

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]


class TypeAliasType:
    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__module__ = "__main__"
        self.__type_params__ = type_params
        self._value = _always(value)

    @property
    def __value__(self):
        return self._value()

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, parameters):
        from types import GenericAlias
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, parameters)

    def __or__(self, other):
        return _unite(self, other)

    def __ror__(self, other):
        return _unite(other, self)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeAliasType")

    def __repr__(self):
        return self.__name__


# ---- called by compiled definitions ------------------------------------------------------------------------------


def type_variable(name, bound, default):
    variable = TypeVar(name, infer_variance=True)
    if bound is not None:
        variable._bound = bound
    variable._default = default
    return variable


def constrained_variable(name, constraints, default):
    variable = TypeVar(name, infer_variance=True)
    variable._constraints = constraints
    variable._default = default
    return variable


def type_variable_tuple(name, bound, default):
    variable = TypeVarTuple(name)
    variable._default = default
    return variable


def parameter_specification(name, bound, default):
    variable = ParamSpec(name, infer_variance=True)
    variable._prefix = ""
    variable._default = default
    return variable


def type_alias(name, value, parameters):
    alias = TypeAliasType(name, None, type_params=parameters)
    alias._value = value
    return alias


def with_type_parameters(function, parameters):
    function.__type_params__ = parameters
    return function


def generic_base(parameters):
    """The base class that brackets behind a class's name add."""
    from typing import Generic, TypeVarTuple, Unpack
    return Generic[tuple(Unpack[item] if isinstance(item, TypeVarTuple) else item for item in parameters)]

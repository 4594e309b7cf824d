# contextvars: variables with a value per context, and so per task. Contexts are C++ (engine/sched/context.h).

import _contextvars
from _contextvars import copy_context

Context = _contextvars.context_type()
_missing = object()


class Token:
    MISSING = _missing

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value
        self._context = _contextvars.current()
        self._used = False

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.var.reset(self)


class ContextVar:
    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(type(list[int]))

    def get(self, default=_missing, /):
        value = _contextvars.lookup(None, self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = Token(self, _contextvars.lookup(None, self, _missing))
        _contextvars.store(self, value)
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _contextvars.current():
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is _missing:
            _contextvars.remove(self)
        else:
            _contextvars.store(self, token.old_value)


def run_in_context(context, function, arguments, keywords):
    """Context.run(); C++ leads here."""
    _contextvars.enter(context)
    try:
        return function(*arguments, **keywords)
    finally:
        _contextvars.leave(context)


# ---- Context as a mapping; C++ leads here -----------------------------------------------------------------------------


def _find(context, variable):
    if not isinstance(variable, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {variable!r}")
    return _contextvars.lookup(context, variable, _missing)


def get_item_of_context(context, variable):
    value = _find(context, variable)
    if value is _missing:
        raise KeyError(variable)
    return value


def get_from_context(context, variable, default):
    value = _find(context, variable)
    return default if value is _missing else value


def is_in_context(context, variable):
    return _find(context, variable) is not _missing


def iterate_context(context):
    return iter(_contextvars.variables(context))


def values_of_context(context):
    return iter(_contextvars.variables(context).values())


def items_of_context(context):
    return iter(_contextvars.variables(context).items())

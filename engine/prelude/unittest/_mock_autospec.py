# create_autospec of unittest.mock: mocks with the signatures of what they stand for. Behaviour follows Lib/unittest/mock.py of
# CPython 3.13.

from asyncio import iscoroutinefunction
from inspect import getattr_static, signature
from types import MethodType
from unittest.mock import AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock, _without_self


def _refuse_typos(kwargs):
    for name in ("autospect", "auto_spec", "set_spec"):
        if name in kwargs:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")


def create_autospec(spec, spec_set=False, instance=False, *, unsafe=False, **kwargs):
    """A mock of a class or function that takes only the arguments that the real one takes."""
    if not unsafe:
        _refuse_typos(kwargs)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    what = {"spec_set" if spec_set else "spec": spec}
    if isinstance(spec, type):
        name = spec.__name__
        if instance:
            cls = MagicMock if "__call__" in dir(spec) else NonCallableMagicMock
            mock = cls(**{"name": name, **what, **kwargs})
            if cls is MagicMock and hasattr(spec.__call__, "__code__"):
                _check_calls_by(mock, spec.__call__, skips_self=True)
        else:
            mock = MagicMock(**{"name": name, **what, **kwargs})
            _check_calls_by(mock, spec)
            if "return_value" not in kwargs:
                mock.return_value = create_autospec(spec, spec_set, instance=True, name="()", parent=mock)
        _add_checked_methods(mock, spec)
        return mock
    if not callable(spec):
        mock = NonCallableMagicMock(**what, **kwargs)
        _add_checked_methods(mock, type(spec))
        return mock
    is_async = iscoroutinefunction(spec)
    if is_async and instance:
        raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
    kwargs.setdefault("name", getattr(spec, "__name__", None))
    mock = (AsyncMock if is_async else MagicMock)(**what, **kwargs)
    mock.__dict__["__name__"] = getattr(spec, "__name__", "funcopy")
    # CPython makes a function: it keeps its mock there, and is bound as a function is when it is found on a class.
    mock.__dict__["mock"] = mock
    type(mock).__get__ = lambda self, instance, owner=None: self if instance is None else MethodType(self, instance)
    _check_calls_by(mock, spec)
    return mock


def _add_checked_methods(mock, cls):
    """The methods check their arguments without self, for a class as for its instances."""
    for name in dir(cls):
        method = getattr(cls, name, None)
        if not name.startswith("__") and hasattr(method, "__code__"):
            is_bound = hasattr(method, "__self__") or isinstance(getattr_static(cls, name), staticmethod)
            _check_calls_by(getattr(mock, name), method, skips_self=not is_bound)


def _check_calls_by(mock, spec, skips_self=False):
    """From now on calls of the mock must suit the signature, if there is one, and expected calls are compared by it."""
    try:
        wanted = signature(spec)
    except (TypeError, ValueError):
        return
    if skips_self:
        wanted = _without_self(wanted)
    mock.__dict__["_mock_signature"] = wanted
    mock.__dict__["_mock_check"] = lambda args, kwargs: wanted.bind(*args, **kwargs)

# create_autospec of unittest.mock: mocks with the signatures of what they stand for. Behaviour follows Lib/unittest/mock.py of
# CPython 3.13.

from asyncio import iscoroutinefunction
from unittest.mock import AsyncMock, InvalidSpecError, MagicMock, NonCallableMock, _without_self


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
    if isinstance(spec, type):
        mock = MagicMock(spec=spec, **{"name": spec.__name__, **kwargs})
        if instance:
            _add_checked_methods(mock, spec)
        else:
            _check_calls_by(mock, spec)
            if "return_value" not in kwargs:
                mock.return_value = create_autospec(spec, spec_set, instance=True, name="()")
        return mock
    if not callable(spec):
        mock = MagicMock(spec=spec, **kwargs)
        _add_checked_methods(mock, type(spec))
        return mock
    is_async = iscoroutinefunction(spec)
    if is_async and instance:
        raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
    kwargs.setdefault("name", spec.__name__)
    mock = AsyncMock(**kwargs) if is_async else MagicMock(**kwargs)
    _check_calls_by(mock, spec)
    return mock


def _add_checked_methods(mock, cls):
    for name in dir(cls):
        method = getattr(cls, name, None)
        if not name.startswith("__") and hasattr(method, "__code__"):
            _check_calls_by(getattr(mock, name), method, skips_self=True)


def _check_calls_by(mock, spec, skips_self=False):
    """From now on calls of the mock must suit the signature, and expected ones are compared by it."""
    from inspect import signature

    wanted = signature(spec)
    if skips_self:
        wanted = _without_self(wanted)
    mock.__dict__["_mock_signature"] = wanted
    mock.__dict__["_mock_check"] = lambda args, kwargs: wanted.bind(*args, **kwargs)

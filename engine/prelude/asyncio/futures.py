# asyncio.futures: Future is C++ (engine/sched/future.h); here is what it needs of Python.

from asyncio import events
from _asyncio import describe_with as _describe_with, isfuture as _isfuture, types as _types

Future = _types()[0]


def isfuture(obj):
    if _isfuture(obj):
        return True
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def new_future(cls):
    """Future() without a loop."""
    return cls(loop=events.get_event_loop())


def set_exception_of_class(future, cls):
    """future.set_exception(ValueError)."""
    future.set_exception(cls())


def repr_with_outcome(future, outcome):
    """repr(future) when that of its result or exception is written in Python."""
    return _describe_with(future, repr(outcome))


def wrap_future(future, *, loop=None):
    return future

# asyncio.coroutines: telling coroutines and coroutine functions.

from asyncio.tasks import iscoroutine
from _asyncio import sleep as _native_sleep

_CO_COROUTINE = 0x80
# Coroutine functions that are C++ and so have no code.
_NATIVE_TYPE = type(_native_sleep)
_NATIVE_NAMES = {
    "io_sleep", "Lock.acquire", "Lock.__aenter__", "Lock.__aexit__", "Event.wait", "Semaphore.acquire",
    "Semaphore.__aenter__", "Semaphore.__aexit__", "Queue.put", "Queue.get", "Queue.join",
    "BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor",
}  # fmt: skip


def is_native_coroutine_function(func):
    return func is _native_sleep or type(func) is _NATIVE_TYPE and func.__qualname__ in _NATIVE_NAMES


def iscoroutinefunction(func):
    from functools import partial

    while hasattr(func, "__func__"):
        func = func.__func__
    while isinstance(func, partial):
        func = func.func
    code = getattr(func, "__code__", None)
    if code is not None:
        return bool(code.co_flags & _CO_COROUTINE)
    return is_native_coroutine_function(func)

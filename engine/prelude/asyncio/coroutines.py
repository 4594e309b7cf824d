# asyncio.coroutines: telling coroutines and coroutine functions.

from asyncio.tasks import iscoroutine
from functools import partial
from _asyncio import sleep as _native_sleep

_CO_COROUTINE = 0x80
# Coroutine functions that are C++ and so have no code.
_NATIVE_TYPE = type(_native_sleep)
_NATIVE_NAMES = {
    "io_sleep", "lock_acquire", "lock_enter", "lock_exit", "event_wait", "semaphore_acquire",
    "semaphore_enter", "semaphore_exit", "queue_put", "queue_get", "queue_join", "shutdown_asyncgens",
    "shutdown_default_executor",
}  # fmt: skip


def is_native_coroutine_function(func):
    return func is _native_sleep or type(func) is _NATIVE_TYPE and func.__name__ in _NATIVE_NAMES


def iscoroutinefunction(func):
    while hasattr(func, "__func__"):
        func = func.__func__
    while isinstance(func, partial):
        func = func.func
    code = getattr(func, "__code__", None)
    if code is not None:
        return bool(code.co_flags & _CO_COROUTINE)
    return is_native_coroutine_function(func)

# asyncio.coroutines: telling coroutines and coroutine functions.

from asyncio.tasks import iscoroutine
from functools import partial
from _asyncio import sleep as _native_sleep  # a coroutine function that has no code

_CO_COROUTINE = 0x80


def iscoroutinefunction(func):
    while hasattr(func, "__func__"):
        func = func.__func__
    while isinstance(func, partial):
        func = func.func
    code = getattr(func, "__code__", None)
    if code is not None:
        return bool(code.co_flags & _CO_COROUTINE)
    return func is _native_sleep

# asyncio.futures: Future is C++ (engine/sched/future.h); here is what it needs of Python.

from asyncio import events, exceptions
from _asyncio import (
    allocate as _allocate, describe_with as _describe_with, isfuture as _isfuture,
    reason_named as _reason_named, types as _types, waiter as _waiter,
)

Future = _types()[0]

_THREAD = _reason_named("Thread")


def isfuture(obj):
    if _isfuture(obj):
        return True
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def construct(cls, arguments, keywords):
    """Future(…) and Task(…); C++ leads here."""
    future = _allocate(cls)
    future.__init__(*arguments, **keywords)
    return future


def initialise_on_current_loop(future):
    """Future.__init__() without a loop."""
    Future.__init__(future, loop=events.get_event_loop())


def set_exception_of_class(future, cls):
    """future.set_exception(ValueError)."""
    future.set_exception(cls())


def repr_with_outcome(future, outcome):
    """repr(future) when that of its result or exception is written in Python."""
    return _describe_with(future, repr(outcome))


# ---- futures of other threads (concurrent.futures) --------------------------------------------------------------------


def wrap_future(future, *, loop=None):
    from concurrent.futures import Future as ConcurrentFuture

    if isfuture(future):
        return future
    assert isinstance(future, ConcurrentFuture), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    wrapped = _waiter(loop, _THREAD, None)
    _chain_to_loop(future, wrapped, loop)
    return wrapped


def _chain_to_loop(source, destination, loop):
    """What becomes of the future of another thread is told to the loop's; a cancellation goes the other way."""

    def pass_cancellation(destination):
        if destination.cancelled():
            source.cancel()

    def pass_outcome(source):
        if loop.is_closed():
            return
        loop.call_soon_threadsafe(_copy_outcome, source, destination)

    destination.add_done_callback(pass_cancellation)
    source.add_done_callback(pass_outcome)


def chain_from_loop(source, destination):
    """The same from a future or task of a loop to the future of another thread (run_coroutine_threadsafe)."""
    loop = source.get_loop()

    def pass_cancellation(destination):
        if destination.cancelled():
            loop.call_soon_threadsafe(source.cancel)

    def pass_outcome(source):
        if source.cancelled():
            destination.cancel()
        if not destination.set_running_or_notify_cancel():
            return
        error = source.exception()
        if error is None:
            destination.set_result(source.result())
        else:
            destination.set_exception(error)

    destination.add_done_callback(pass_cancellation)
    source.add_done_callback(pass_outcome)


def _copy_outcome(source, destination):
    if destination.cancelled():
        return
    if source.cancelled():
        destination.cancel()
        return
    error = source.exception()
    if error is None:
        destination.set_result(source.result())
    else:
        destination.set_exception(_as_asyncio_error(error))


def _as_asyncio_error(error):
    from concurrent import futures

    if type(error) is futures.CancelledError:
        return exceptions.CancelledError(*error.args).with_traceback(error.__traceback__)
    if type(error) is futures.InvalidStateError:
        return exceptions.InvalidStateError(*error.args).with_traceback(error.__traceback__)
    return error


def set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)

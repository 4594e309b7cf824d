# asyncio.base_events: the half of the event loop that is easier said in Python. C++ (engine/vm/asyncio/loop_natives.cpp)
# leads the loop's methods of the same names here.

from asyncio import events, tasks
from asyncio.futures import isfuture
import _asyncio
import _contextvars
import sys


def run_until_complete(loop, future):
    _asyncio.check_can_run(loop)
    is_new_task = not isfuture(future)
    future = tasks.ensure_future(future, loop=loop)
    if is_new_task:
        # If the loop stops before it is done, RuntimeError says so; no second report.
        future._log_destroy_pending = False
    _asyncio.stop_when_done(loop, future)
    try:
        loop.run_forever()
    except BaseException:
        if is_new_task and future.done() and not future.cancelled():
            future.exception()  # the caller has no task to fetch it from
        raise
    finally:
        _asyncio.forget_stop_when_done(loop, future)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()


def create_task_with_factory(loop, coro, name, context):
    factory = loop.get_task_factory()
    task = factory(loop, coro) if context is None else factory(loop, coro, context=context)
    task.set_name(name)  # None, too, as 3.13.0 does
    return task


def check_callback(callback, method):
    """What debug mode asks of every callback."""
    from asyncio.coroutines import iscoroutinefunction

    if tasks.iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")


def schedule_checked(loop, method, when, callback, arguments, context):
    """call_soon, call_at and call_later in debug mode."""
    check_callback(callback, method)
    return _asyncio.schedule(loop, when, callback, arguments, context)


def set_task_factory(loop, factory):
    if factory is not None and not callable(factory):
        raise TypeError("task factory must be a callable or None")
    _asyncio.store_task_factory(loop, factory)


# ---- exception handlers -----------------------------------------------------------------------------------------------


def set_exception_handler(loop, handler):
    if handler is not None and not callable(handler):
        raise TypeError(f"A callable object or None is expected, got {handler!r}")
    _asyncio.store_exception_handler(loop, handler)


def call_exception_handler(loop, context):
    handler = loop.get_exception_handler()
    if handler is None:
        default_exception_handler(loop, context)
        return
    try:
        _call_in_context_of(context, handler, loop)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        default_exception_handler(
            loop, {"message": "Unhandled error in exception handler", "exception": error, "context": context}
        )


def _call_in_context_of(context, handler, loop):
    thing = context.get("task") or context.get("future") or context.get("handle")
    variables = thing.get_context() if hasattr(thing, "get_context") else None
    if variables is None:
        handler(loop, context)
    else:
        variables.run(handler, loop, context)


def default_exception_handler(loop, context):
    message = context.get("message") or "Unhandled exception in event loop"
    lines = [message]
    for key in sorted(context):
        if key == "source_traceback":
            stack = "".join(f'  File "{row[0]}", line {row[1]}, in {row[2]}\n    {row[3]}\n' for row in context[key])
            lines.append(f"{key}: Object created at (most recent call last):\n{stack.rstrip()}")
        elif key not in ("message", "exception"):
            lines.append(f"{key}: {context[key]!r}")
    log_error("\n".join(lines), context.get("exception"))


def log_error(text, exception):
    logger.error(text, exc_info=exception is not None and (type(exception), exception, exception.__traceback__))


class _Logger:
    """Stands for CPython's logger "asyncio": what a program that uses logging gets there, others get on stderr."""

    def __getattr__(self, name):
        import logging

        return getattr(logging.getLogger("asyncio"), name)

    def error(self, text, exc_info=False):
        self._log("error", text, exc_info)

    def warning(self, text):
        self._log("warning", text, False)

    def _log(self, level, text, exc_info):
        logging = sys.modules.get("logging")
        if logging is not None:
            getattr(logging.getLogger("asyncio"), level)(text, exc_info=exc_info)
            return
        print(text, file=sys.stderr)
        if exc_info:
            import traceback

            traceback.print_exception(exc_info[1])


logger = _Logger()


# ---- what the VM calls ------------------------------------------------------------------------------------------------


def _report(loop, thing, context):
    """Calls the exception handler; in debug mode it learns where the future, task or handle was made."""
    rows = _asyncio.creation_lines(thing)
    if rows is not None:
        from traceback import FrameSummary

        context["source_traceback"] = [FrameSummary(filename, line, name, line=text) for filename, line, name, text in rows]
    call_exception_handler(loop, context)


def _callback_failed(loop, handle, exception):
    """A handle's callback raised."""
    _contextvars.leave(handle.get_context())
    message = f"Exception in callback {_asyncio.describe_callback(handle)}"
    try:
        raise exception  # a handler that fails itself does so while this one is being handled
    except BaseException:
        _report(loop, handle, {"message": message, "exception": exception, "handle": handle})


def _future_died(future):
    """A future or task dies that has something to complain about (Future.__del__, Task.__del__)."""
    loop = future.get_loop()
    if not future.done():
        if future._log_destroy_pending:
            future._log_destroy_pending = False
            _report(loop, future, {"task": future, "message": "Task was destroyed but it is pending!"})
    elif future._log_traceback:
        future._log_traceback = False
        kind = "_GatheringFuture" if _asyncio.is_gather(future) else type(future).__name__
        message = f"{kind} exception was never retrieved"
        _report(loop, future, {"message": message, "exception": future.exception(), "future": future})


def _handle_was_slow(text):
    """Debug mode: a callback or a task's step has held the loop for long."""
    logger.warning(text)


for _function in (_callback_failed, _future_died, _handle_was_slow):
    _asyncio.set_helper(_function.__name__, _function)


# ---- shutting down ----------------------------------------------------------------------------------------------------


async def shutdown_asyncgens(loop):
    generators = _asyncio.take_async_generators(loop)
    if not generators:
        return
    results = await tasks.gather(*[generator.aclose() for generator in generators], return_exceptions=True)
    for result, generator in zip(results, generators):
        if isinstance(result, Exception):
            call_exception_handler(
                loop,
                {
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                },
            )


shutdown_asyncgens.__qualname__ = "BaseEventLoop.shutdown_asyncgens"

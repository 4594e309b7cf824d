# asyncio.tasks: Task, create_task, gather and sleep are C++ (engine/sched, engine/vm/asyncio); what is built on them is here.
# Behaviour follows Lib/asyncio/tasks.py of CPython 3.13.

from asyncio import events, exceptions, timeouts
from asyncio.futures import Future, isfuture
from _asyncio import all_tasks, create_task, current_task, gather, iscoroutine as _iscoroutine, sleep, types as _types
import _asyncio

Task = _types()[1]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_TASK = _asyncio.reason_named("Task")
_WAIT = _asyncio.reason_named("Wait")


def iscoroutine(obj):
    if _iscoroutine(obj):
        return True
    return all(hasattr(type(obj), name) for name in ("send", "throw", "close", "__await__"))


# ---- making tasks; C++ leads here -------------------------------------------------------------------------------------


def _coroutine_for_task(coro):
    """A task drives coroutines of the VM itself; what only behaves like one is driven by one."""
    if _iscoroutine(coro):
        return coro
    if not iscoroutine(coro):
        raise TypeError(f"a coroutine was expected, got {coro!r}")
    return _wrap_awaitable(_Driven(coro))


class _Driven:
    """Passes what the task sends and throws on to an object with the methods of a coroutine."""

    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        step, value = self._coro.send, None
        while True:
            try:
                yielded = step(value)
            except StopIteration as stop:
                return stop.value
            try:
                value = yield yielded
                step = self._coro.send
            except GeneratorExit:
                self._coro.close()
                raise
            except BaseException as error:
                step, value = self._coro.throw, error


def refuse_to_create(coro, message):
    """create_task() without a loop that could run the coroutine."""
    raise RuntimeError(message)


def create_task_checked(loop, coro, name, context):
    """loop.create_task() of anything but a coroutine of the VM."""
    return loop.create_task(_coroutine_for_task(coro), name=name, context=context)


def initialise_checked(task, coro, loop, name, context, eager_start):
    """Task.__init__() of anything but a coroutine of the VM, or without a loop."""
    if loop is None:
        loop = events.get_event_loop()
    coro = _coroutine_for_task(coro)
    Task.__init__(task, coro, loop=loop, name=name, context=context, eager_start=eager_start)


def start_eagerly(task):
    """The first step of an eager task is made at once."""
    previous = _asyncio.begin_eager_step(task)
    try:
        yielded = task.get_coro().send(None)
    except StopIteration as stop:
        how, value = "returned", stop.value
    except BaseException as error:
        how, value = "raised", error
    else:
        how, value = "yielded", yielded
    _asyncio.finish_eager_step(task, previous, how, value)


def get_stack(task, limit):
    from asyncio import base_tasks

    return base_tasks.get_stack(task, limit)


def print_stack(task, limit, file):
    from asyncio import base_tasks

    base_tasks.print_stack(task, limit, file)


# ---- wrapping ---------------------------------------------------------------------------------------------------------


async def _wrap_awaitable(awaitable):
    return await awaitable


_wrap_awaitable.__qualname__ = "ensure_future.<locals>._wrap_awaitable"


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    is_wrapped = not iscoroutine(coro_or_future)
    if is_wrapped:
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if not is_wrapped:  # a wrapper warns that it was never awaited, in CPython too
            coro_or_future.close()
        raise


def gather_with_wrapping(arguments, return_exceptions):
    """gather() of anything but coroutines and futures of the running loop; C++ leads here."""
    if not arguments:
        return _asyncio.gather_futures(events.get_event_loop(), [], bool(return_exceptions))
    loop = None
    futures = {}
    children = []
    for argument in arguments:
        if argument not in futures:
            future = ensure_future(argument, loop=loop)
            if loop is None:
                loop = future.get_loop()
            if future is not argument:
                future._log_destroy_pending = False
            futures[argument] = future
        children.append(futures[argument])
    return _asyncio.gather_futures(loop, children, bool(return_exceptions))


# ---- waiting ----------------------------------------------------------------------------------------------------------


def _release(waiter):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        # No time at all: what is done is taken, what has not begun does not begin.
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    waiter = _asyncio.waiter(events.get_running_loop(), _TASK, fut)

    def on_done(_):
        _release(waiter)

    fut.add_done_callback(on_done)
    try:
        fut.cancel()
        # Not `await fut`: cancelling this wait must not be mixed up with the cancellation of fut.
        await waiter
    finally:
        fut.remove_done_callback(on_done)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = in_order_of_creation(set(fs))
    if any(iscoroutine(future) for future in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    if not fs:
        raise AssertionError("Set of Futures is empty.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = _asyncio.waiter(loop, _WAIT, None)
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    remaining = len(fs)

    def on_done(future):
        nonlocal remaining
        remaining -= 1
        # Asking for the exception counts as fetching it, so only who waits for exceptions asks.
        if (
            remaining <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and not future.cancelled()
            and future.exception() is not None
        ):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in fs:
        future.add_done_callback(on_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_done)
    done = {future for future in fs if future.done()}
    return done, {future for future in fs if future not in done}


def in_order_of_creation(futures):
    """CPython walks such sets in address order; here they are walked in the order in which the tasks were made."""
    return sorted(futures, key=_asyncio.creation_order)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = _asyncio.waiter(inner.get_loop(), _TASK, inner)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # nobody is left who would fetch it
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(_):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# ---- as_completed -----------------------------------------------------------------------------------------------------


class _AsCompletedIterator:
    """`async for` gives the futures themselves, `for` gives coroutines of their results, in order of completion."""

    def __init__(self, aws, timeout):
        from asyncio.queues import Queue

        loop = events.get_event_loop()
        self._done = Queue()
        self._timer = None
        unique = list({id(aw): aw for aw in aws}.values())
        futures = in_order_of_creation([aw for aw in unique if isfuture(aw)])
        others = [aw for aw in unique if not isfuture(aw)]
        self._todo = {ensure_future(aw, loop=loop) for aw in futures + others}
        for future in self._todo:
            future.add_done_callback(self._handle_completion)
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)
        self._left = len(self._todo)

    def __iter__(self):
        return self

    def __aiter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(True)

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def _handle_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, future):
        if not self._todo:
            return  # the timeout came first
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    if iscoroutine(fs) or hasattr(type(fs), "__await__"):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


# ---- from other threads and eager tasks -------------------------------------------------------------------------------


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)

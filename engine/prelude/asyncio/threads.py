# asyncio.threads: work on other threads, seen from a coroutine, and coroutines, seen from other threads.

from asyncio import base_events, events, futures, tasks, timeouts
import _asyncio
from contextvars import copy_context


async def to_thread(func, /, *args, **kwargs):
    loop = events.get_running_loop()
    context = copy_context()
    return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    from concurrent.futures import Future

    if not tasks.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = Future()

    def begin():
        try:
            futures.chain_from_loop(tasks.ensure_future(coro, loop=loop), future)
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(begin)
    return future


# ---- executors of a loop; its methods lead here -----------------------------------------------------------------------


def run_in_executor(loop, executor, func, args):
    from concurrent.futures import _pool
    from concurrent.futures.thread import ThreadPoolExecutor

    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    if loop.get_debug():
        base_events.check_callback(func, "run_in_executor")
    if executor is None:
        if _asyncio.executor_is_shut(loop):
            raise RuntimeError("Executor shutdown has been called")
        executor = _asyncio.default_executor(loop)
        if executor is None:
            executor = ThreadPoolExecutor(_pool.NO_LIMIT, thread_name_prefix="asyncio")
            _asyncio.store_default_executor(loop, executor)
    return futures.wrap_future(executor.submit(func, *args), loop=loop)


def set_default_executor(loop, executor):
    from concurrent.futures.thread import ThreadPoolExecutor

    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    _asyncio.store_default_executor(loop, executor)


async def shutdown_default_executor(loop, timeout=None):
    executor = _asyncio.shut_default_executor(loop)
    if executor is None:
        return
    import threading

    future = loop.create_future()
    thread = threading.Thread(target=_do_shutdown, args=(loop, executor, future))
    thread.start()
    try:
        async with timeouts.timeout(timeout):
            await future
    except TimeoutError:
        executor.shutdown(wait=False)
    else:
        thread.join()


def _do_shutdown(loop, executor, future):
    try:
        executor.shutdown(wait=True)
        if not loop.is_closed():
            loop.call_soon_threadsafe(futures.set_result_unless_cancelled, future, None)
    except Exception as error:
        if not loop.is_closed() and not future.cancelled():
            loop.call_soon_threadsafe(future.set_exception, error)


shutdown_default_executor.__qualname__ = "BaseEventLoop.shutdown_default_executor"

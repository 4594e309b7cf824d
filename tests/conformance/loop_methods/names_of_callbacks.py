"""How handles, and the reports of callbacks that fail, name what they call."""
import asyncio


class Meter:
    def read(self):
        raise LookupError("no reading")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    future, event, queue = loop.create_future(), asyncio.Event(), asyncio.Queue(1)
    lock, semaphore = asyncio.Lock(), asyncio.BoundedSemaphore()
    loop.call_soon(future.set_result, 1)
    for callback, *arguments in (
        (future.set_result, 2), (future.set_exception, ValueError()), (event.set,), (queue.put_nowait, "item"),
        (queue.put_nowait, "too many"), (lock.release,), (semaphore.release,), ([].remove, 3), ({}.__getitem__, "key"),
        (asyncio.current_task().set_name, "renamed"), (loop.get_debug,), (Meter().read,), (print, "called"),
    ):
        handle = loop.call_soon(callback, *arguments)
        print(str(handle).split(" at ")[0], callback.__name__)
    print(loop.call_later(0.5, future.cancel), loop.call_at(0.25, event.clear).when())
    await asyncio.sleep(1)
    print(asyncio.Lock.acquire.__qualname__, asyncio.Queue.get.__name__, asyncio.Future.result.__qualname__)


asyncio.run(main())

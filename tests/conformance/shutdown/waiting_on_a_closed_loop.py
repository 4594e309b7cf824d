"""Tasks that wait when their loop has been closed, and die with it: getters and putters cannot even be cancelled any more."""

import asyncio
import gc


async def start(function, *arguments):
    task = asyncio.ensure_future(function(*arguments))
    await asyncio.sleep(0.01)
    return task


def run_and_close(function, *arguments):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(start(function, *arguments))
    finally:
        loop.close()


async def get():
    await asyncio.Queue().get()


async def put():
    queue = asyncio.Queue(1)
    await queue.put(1)
    try:
        await queue.put(2)
    finally:
        print("put ends")


async def take_lock(lock):
    async with lock:
        print("never")


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(asyncio.sleep(10))
        try:
            await asyncio.Event().wait()
        finally:
            print("the body ends")


for function, arguments in [(get, ()), (put, ()), (group, ())]:
    task = run_and_close(function, *arguments)
    print(function.__name__, task.done())
    del task
    print("collected", gc.collect() > 0)

task = run_and_close(asyncio.sleep, 10)
try:
    print(task.cancel())
except RuntimeError as error:
    print(repr(error), task.cancelling())
loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(print)
loop.close()
for action in (future.cancel, lambda: future.set_result(1)):
    try:
        print(action())
    except (RuntimeError, asyncio.InvalidStateError) as error:
        print(repr(error), future.cancelled())
task = run_and_close(get)

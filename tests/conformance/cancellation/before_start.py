# A task that is cancelled before its first step never runs at all.
import asyncio


async def worker():
    print("worker runs")
    try:
        await asyncio.sleep(1)
    finally:
        print("worker finally")


async def main():
    task = asyncio.create_task(worker())
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before it began")
    print(task.cancelled(), task.done())
    started = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(started.cancel(), started.cancel(), started.cancelling())
    await asyncio.sleep(0)
    print(started.done(), started.cancelled())
    finished = asyncio.create_task(asyncio.sleep(0, "value"))
    await asyncio.sleep(1)
    print(finished.cancel(), finished.result(), asyncio.get_running_loop().time())


asyncio.run(main())

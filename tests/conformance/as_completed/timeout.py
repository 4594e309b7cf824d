"""A timeout over all: what is in time is delivered, then TimeoutError for each that is not."""
import asyncio


async def fetch(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    return name


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(fetch(name, delay)) for name, delay in [("a", 0.1), ("b", 0.5), ("c", 2), ("d", 3)]]
    for coro in asyncio.as_completed(tasks, timeout=1):
        try:
            print(await coro, f"{loop.time():.1f}")
        except TimeoutError as error:
            print("late", repr(error), f"{loop.time():.1f}")
    print([task.done() for task in tasks])
    try:
        async for task in asyncio.as_completed(tasks[2:], timeout=1.5):
            print("in time", task.result(), f"{loop.time():.1f}")
    except TimeoutError as error:
        print("stopped", repr(error), f"{loop.time():.1f}")
    print([task.done() for task in tasks])
    try:
        async with asyncio.timeout(0.2):
            async for task in asyncio.as_completed([fetch("e", 1), fetch("f", 0.1)]):
                print(await task)
    except TimeoutError:
        print("block timed out", f"{loop.time():.1f}")

asyncio.run(main())

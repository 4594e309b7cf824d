# The same three waits: awaited one by one, as tasks made first, and as tasks made too late.
import asyncio


async def job(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} ends")
    return delay


async def one_by_one():
    return [await job("a1", 1), await job("b1", 2), await job("c1", 3)]


async def tasks_first():
    tasks = [asyncio.create_task(job(f"{name}2", delay)) for name, delay in (("a", 1), ("b", 2), ("c", 3))]
    return [await task for task in tasks]


async def tasks_too_late():
    return [await asyncio.create_task(job(f"{name}3", delay)) for name, delay in (("a", 1), ("b", 2), ("c", 3))]


async def main():
    loop = asyncio.get_running_loop()
    for way in (one_by_one, tasks_first, tasks_too_late):
        start = loop.time()
        result = await way()
        print(way.__name__, result, "took", loop.time() - start)


asyncio.run(main())

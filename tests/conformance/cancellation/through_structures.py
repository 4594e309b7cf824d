"""One cancellation goes through gather, wait_for, timeout and TaskGroup down to the leaf."""
import asyncio


async def leaf(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print(f"  {name} leaf cancelled {error.args}")
        raise


async def by_gather():
    await asyncio.gather(leaf("g1"), leaf("g2"))


async def by_wait_for():
    await asyncio.wait_for(leaf("w"), 50)


async def by_timeout():
    async with asyncio.timeout(50):
        await leaf("t")


async def by_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf("tg"))
        await leaf("body")


async def by_task():
    await asyncio.create_task(leaf("task"))


async def by_all():
    async with asyncio.timeout(50):
        await asyncio.gather(by_group(), asyncio.wait_for(by_task(), 20), return_exceptions=True)


async def main():
    for way in (by_gather, by_wait_for, by_timeout, by_group, by_task, by_all):
        task = asyncio.create_task(way(), name=way.__name__)
        await asyncio.sleep(1)
        task.cancel(f"stop {way.__name__}")
        try:
            result = await task
            print(way.__name__, "returned", result)
        except asyncio.CancelledError as error:
            print(way.__name__, error.args, task.cancelled(), task.cancelling())

asyncio.run(main())

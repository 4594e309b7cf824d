"""A timeout around a group, and a group around timeouts."""
import asyncio


async def step(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "ok")
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        raise


async def limited(name, seconds, limit):
    async with asyncio.timeout(limit):
        await step(name, seconds)


async def main():
    try:
        async with asyncio.timeout(1) as deadline:
            async with asyncio.TaskGroup() as group:
                group.create_task(step("fast", 0.5))
                group.create_task(step("slow", 5))
    except TimeoutError as error:
        print("timed out", repr(error), repr(error.__cause__), deadline.expired())
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(limited("a", 0.2, 1))
            group.create_task(limited("b", 3, 0.5))
            group.create_task(limited("c", 3, 0.9))
    except* TimeoutError as errors:
        print("group of", len(errors.exceptions), repr(errors))
    try:
        async with asyncio.timeout(0.3):
            async with asyncio.TaskGroup() as group:
                group.create_task(step("never", 5))
                await asyncio.sleep(0.3)
                raise ValueError("at the same moment")
    except BaseException as error:
        print(repr(error))

asyncio.run(main())

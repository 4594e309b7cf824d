"""Awaitables: a coroutine that is not awaited does nothing; tasks; a set that keeps background tasks alive."""
import asyncio


async def nested():
    return 42


async def some_coro(param):
    await asyncio.sleep(0.1)
    print("background", param)


async def main():
    nested()
    print(await nested())
    task = asyncio.create_task(nested())
    print(await task)
    background_tasks = set()
    for i in range(10):
        task = asyncio.create_task(some_coro(param=i))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
    await asyncio.sleep(0.2)
    print(len(background_tasks))

asyncio.run(main())

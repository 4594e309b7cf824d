"""The task that owns the block is cancelled from outside: the children go with it, CancelledError goes on."""
import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "stops")
        await asyncio.sleep(0.5)
        print(name, "stopped")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead of stopping")


async def parent(*children):
    try:
        async with asyncio.TaskGroup() as group:
            for coro in children:
                group.create_task(coro)
    except asyncio.CancelledError as error:
        print("parent: cancelled", error.args, asyncio.current_task().cancelling())
        raise
    except BaseExceptionGroup as group_error:
        print("parent:", group_error.exceptions, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        print("never printed")


async def main():
    task = asyncio.create_task(parent(child("x"), child("y")))
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main: cancelled", error.args)

    task = asyncio.create_task(parent(child("z"), stubborn()))
    await asyncio.sleep(1)
    task.cancel()
    results = await asyncio.gather(task, return_exceptions=True)
    print(results, task.cancelled())

asyncio.run(main())

# Cancellation travels through coroutines awaiting coroutines and tasks awaiting tasks.
import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1)
    except asyncio.CancelledError:
        print("level", n, "sees it")
        raise
    finally:
        print("level", n, "finally")


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner task cancelled")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled, inner done:", task.done())
        raise


async def main():
    task = asyncio.create_task(level(2))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(1)
    outer_task.cancel()
    results = await asyncio.gather(outer_task, inner_task, return_exceptions=True)
    print([type(result).__name__ for result in results])
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(1)
    inner_task.cancel()
    results = await asyncio.gather(outer_task, inner_task, return_exceptions=True)
    print([type(result).__name__ for result in results], outer_task.cancelled())


asyncio.run(main())

"""Cancelled before the first step: nothing of the body runs, whatever waits for it."""
import asyncio


async def body(name):
    print("never printed", name)
    try:
        await asyncio.sleep(1)
    finally:
        print("never printed either")


async def main():
    task = asyncio.create_task(body("plain"))
    print(task.cancel("early"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    gathered = asyncio.gather(body("g1"), body("g2"))
    print(gathered.cancel("gathered"))
    try:
        await gathered
    except asyncio.CancelledError as error:
        print(error.args, gathered.cancelled())
    shielded = asyncio.shield(asyncio.create_task(body("shielded")))
    inner = next(task for task in asyncio.all_tasks() if task is not asyncio.current_task())
    inner.cancel("inner")
    print(await asyncio.gather(shielded, return_exceptions=True))
    waiter = asyncio.create_task(asyncio.wait_for(body("waited"), 5))
    waiter.cancel()
    print(await asyncio.gather(waiter, return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(body("grouped"))
            raise ValueError("at once")
    except* ValueError as errors:
        print(errors.exceptions)

    async def enter_group():
        async with asyncio.TaskGroup() as group:
            group.create_task(body("in group"))
    task = asyncio.create_task(enter_group())
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())

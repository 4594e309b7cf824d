"""Code that swallows CancelledError under timeouts and groups: who still notices."""
import asyncio


async def swallows(seconds):
    try:
        await asyncio.sleep(seconds)
        return "finished"
    except asyncio.CancelledError:
        return "swallowed"


async def loops():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("  ignored", error.args)
            if error.args == ("final",):
                return "gave in"


async def main():
    print(await asyncio.wait_for(swallows(5), 1))
    async with asyncio.timeout(1) as block:
        print(await swallows(5), asyncio.current_task().cancelling())
    print(block.expired(), asyncio.current_task().cancelling())
    task = asyncio.create_task(swallows(5))
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())
    task = asyncio.create_task(loops())
    for message in ("one", "two", "final", "late"):
        await asyncio.sleep(0.5)
        print(message, task.cancel(message))
    print(task.result())
    try:
        async with asyncio.TaskGroup() as group:
            one = group.create_task(swallows(5))
            await asyncio.sleep(0.1)
            raise KeyError("stop")
    except* KeyError:
        print(one.result())

asyncio.run(main())

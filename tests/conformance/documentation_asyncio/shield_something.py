"""shield: protecting something() from the cancellation of who awaits it."""
import asyncio


async def something():
    await asyncio.sleep(1)
    print("something finished")
    return "result"


async def caller():
    task = asyncio.create_task(something())
    try:
        res = await asyncio.shield(task)
    except asyncio.CancelledError:
        res = None
    return res, task


async def main():
    waiting = asyncio.create_task(caller())
    await asyncio.sleep(0.5)
    waiting.cancel()
    res, task = await waiting
    print(res, task.cancelled(), task.done())
    print(await task, waiting.cancelled())

asyncio.run(main())

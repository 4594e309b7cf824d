# A task that swallows CancelledError goes on; cancelling again works; returning instead of raising is a normal end.
import asyncio


async def stubborn(lives):
    loop = asyncio.get_running_loop()
    while True:
        try:
            await asyncio.sleep(10)
            return "slept through"
        except asyncio.CancelledError:
            lives -= 1
            print(f"{loop.time():.1f} hit, {lives} lives left")
            if lives == 0:
                raise


async def polite():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "returned instead"


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(stubborn(3))
    for _ in range(2):
        await asyncio.sleep(1)
        task.cancel()
    await asyncio.sleep(1)
    print(task.done(), task.cancelling())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} gone")
    task = asyncio.create_task(polite())
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())
    survivor = asyncio.create_task(stubborn(2))
    await asyncio.sleep(0.5)
    survivor.cancel()
    print(await survivor, f"{loop.time():.1f}", survivor.cancelled())


asyncio.run(main())

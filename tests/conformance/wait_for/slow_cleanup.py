"""wait_for waits for the cleanup of what it cancels, and passes on what the cleanup raises or returns."""
import asyncio


async def cleans_up(seconds, then=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(seconds)
        if isinstance(then, Exception):
            raise then
        if then is not None:
            return then
        raise


async def main():
    loop = asyncio.get_running_loop()
    for then in (None, "late result", ValueError("cleanup failed")):
        began = loop.time()
        try:
            print(await asyncio.wait_for(cleans_up(0.5, then), 1))
        except Exception as error:
            print(repr(error), "context", repr(error.__context__))
        print(f"{loop.time() - began:.1f}", asyncio.current_task().cancelling())

    waiter = asyncio.create_task(asyncio.wait_for(cleans_up(2), 1))
    await asyncio.sleep(1.5)
    print("cancel during the cleanup:", waiter.cancel("outer"))
    try:
        await waiter
    except BaseException as error:
        print(repr(error), f"{loop.time():.1f}")

asyncio.run(main())

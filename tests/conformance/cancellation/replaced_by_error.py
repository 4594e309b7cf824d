# An exception raised while handling the cancellation takes its place; except Exception does not catch it.
import asyncio


async def breaks_in_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("disk gone during clean-up")


async def catches_exception():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except Exception as error:
            print("wrongly caught", error)
    print("never here")


async def catches_everything():
    try:
        await asyncio.sleep(10)
    except:
        print("bare except caught it")
    await asyncio.sleep(1)
    return "went on"


async def main():
    loop = asyncio.get_running_loop()
    for job in (breaks_in_cleanup, catches_exception, catches_everything):
        task = asyncio.create_task(job())
        await asyncio.sleep(1)
        task.cancel()
        try:
            print(job.__name__, "->", await task)
        except asyncio.CancelledError:
            print(job.__name__, "-> cancelled")
        except OSError as error:
            print(job.__name__, "->", error, "| context:", type(error.__context__).__name__)
        print(loop.time(), task.cancelled())


asyncio.run(main())

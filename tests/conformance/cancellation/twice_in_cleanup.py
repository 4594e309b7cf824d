"""A second cancellation interrupts the cleanup after the first one."""
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("first", error.args)
        try:
            await asyncio.sleep(5)
            print("cleanup complete")
        except asyncio.CancelledError as second:
            print("second", second.args, repr(second.__context__))
            raise
        finally:
            print("inner finally")
        raise
    finally:
        print("outer finally", asyncio.current_task().cancelling())


async def main():
    for pause in (1, 7):
        task = asyncio.create_task(worker())
        await asyncio.sleep(1)
        task.cancel("one")
        await asyncio.sleep(pause)
        print("cancel again:", task.cancel("two"))
        try:
            await task
        except asyncio.CancelledError as error:
            print("main got", error.args, task.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())

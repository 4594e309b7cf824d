"""Cleanup with its own timeout, inside a task that is being cancelled."""
import asyncio


async def flush(seconds):
    await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():.1f} flushed")


async def worker(flush_time):
    try:
        await asyncio.sleep(100)
    finally:
        try:
            async with asyncio.timeout(1):
                await flush(flush_time)
        except TimeoutError:
            print(f"{asyncio.get_running_loop().time():.1f} flush took too long")
        print("requests", asyncio.current_task().cancelling())


async def group_in_cleanup():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(flush(0.2))
                group.create_task(flush(0.4))
            print("group in cleanup is complete")
        except BaseException as error:
            print("group failed", repr(error))
        raise


async def main():
    for flush_time in (0.5, 2):
        task = asyncio.create_task(worker(flush_time))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print(task.cancelled())
    task = asyncio.create_task(group_in_cleanup())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())

"""Cancelling a single child is nobody else's business; awaiting it inside the block is."""
import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "finished")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        keep = group.create_task(job("keep", 1))
        drop = group.create_task(job("drop", 2))
        await asyncio.sleep(0.5)
        print("cancel:", drop.cancel("not needed"))
    print(keep.result(), drop.cancelled(), asyncio.get_running_loop().time())

    try:
        async with asyncio.TaskGroup() as group:
            keep = group.create_task(job("other", 1))
            drop = group.create_task(job("dropped", 2))
            await asyncio.sleep(0)
            drop.cancel("awaited")
            await drop
    except asyncio.CancelledError as error:
        print("CancelledError", error.args, asyncio.current_task().cancelling())
    print(keep.cancelled(), drop.cancelled())

    results = []
    async with asyncio.TaskGroup() as group:
        task = group.create_task(job("inner", 0.2))
        results.append(await task)
        results.append(await group.create_task(job("second", 0.1)))
    print(results)

asyncio.run(main())

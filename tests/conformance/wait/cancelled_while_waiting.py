"""Who waits with asyncio.wait is cancelled: the tasks run on; cancelled tasks count as done."""
import asyncio


async def job(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    return name


async def waiter(tasks):
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        print("waiter cancelled, done:", [task.done() for task in tasks])
        raise


async def main():
    tasks = [asyncio.create_task(job(name, delay)) for name, delay in [("x", 0.2), ("y", 0.6)]]
    waiting = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(0.3)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled())
    done, _ = await asyncio.wait(tasks)
    print(sorted(task.result() for task in done))

    third = asyncio.create_task(job("z", 5))
    fourth = asyncio.create_task(job("w", 0.1))
    asyncio.get_running_loop().call_later(0.05, third.cancel)
    done, pending = await asyncio.wait([third, fourth], return_when=asyncio.FIRST_COMPLETED)
    print(third in done, fourth in pending)
    done, pending = await asyncio.wait([third, fourth], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))

asyncio.run(main())

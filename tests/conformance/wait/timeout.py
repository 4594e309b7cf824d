"""wait with a timeout raises nothing and cancels nothing."""
import asyncio


async def job(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    loop = asyncio.get_running_loop()
    tasks = {asyncio.create_task(job(delay)) for delay in (0.1, 0.2, 0.3, 0.4)}
    pending = tasks
    while pending:
        done, pending = await asyncio.wait(pending, timeout=0.15)
        print(f"{loop.time():.2f} done {sorted(task.result() for task in done)}, {len(pending)} pending")
    done, pending = await asyncio.wait([asyncio.create_task(job(0))], timeout=0)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending | done, timeout=5)
    print(len(done), len(pending), f"{loop.time():.2f}")
    finished = next(iter(tasks))
    done, pending = await asyncio.wait([finished, finished])
    print(len(done), done == {finished}, f"{loop.time():.2f}")
    done, pending = await asyncio.wait([asyncio.create_task(job(1)), finished], return_when=asyncio.FIRST_COMPLETED)
    print(done == {finished}, len(pending), f"{loop.time():.2f}")
    for task in pending:
        task.cancel()

asyncio.run(main())

# Workers on a queue, task_done and join, then the workers are cancelled: the documentation's classic.
import asyncio


async def worker(name, queue, log):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()
        log.append((name, delay, round(asyncio.get_running_loop().time(), 3)))


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    total = 0
    for n in range(12):
        delay = (n * 37 % 10 + 1) / 20
        total += delay
        queue.put_nowait(delay)
    log = []
    tasks = [asyncio.create_task(worker(f"worker-{n}", queue, log)) for n in range(3)]
    start = loop.time()
    await queue.join()
    took = loop.time() - start
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for entry in log:
        print(*entry)
    print(f"3 workers slept for {took:.2f} s, expected {total:.2f} s")
    print([task.cancelled() for task in tasks], queue.empty())
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    print("join of a finished queue returns at once")


asyncio.run(main())

"""PriorityQueue and LifoQueue, with tuples, with orderable dataclasses, and what cannot be compared."""
import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def worker(queue, log):
    while True:
        job = await queue.get()
        log.append(job.name)
        await asyncio.sleep(0.1)
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for job in (Job(5, "low"), Job(1, "urgent"), Job(3, "normal")):
        queue.put_nowait(job)
    print(queue.qsize(), queue)
    log = []
    task = asyncio.create_task(worker(queue, log))
    await asyncio.sleep(0.05)
    await queue.put(Job(0, "emergency"))
    await queue.join()
    task.cancel()
    print(log)
    pairs = asyncio.PriorityQueue()
    for pair in ((2, "b"), (1, "z"), (2, "a")):
        await pairs.put(pair)
    print([await pairs.get() for _ in range(3)])
    stack = asyncio.LifoQueue(maxsize=3)
    for n in range(3):
        stack.put_nowait(n)
    print(stack.full(), stack.maxsize, stack)
    try:
        stack.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    print([stack.get_nowait() for _ in range(3)])
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    await pairs.put((1, {"a": 1}))
    try:
        await pairs.put((1, {"b": 2}))
    except TypeError as error:
        print(error)

asyncio.run(main())

"""Queues take any number for their size."""
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1.3)
    queue.put_nowait(1)
    queue.put_nowait(2)
    print(queue.full(), queue.maxsize, queue)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    try:
        await asyncio.wait_for(queue.put(3), 0.5)
    except TimeoutError as error:
        print(repr(error), queue.qsize())
    print(await queue.get(), queue.full())
    await queue.put(4)
    print(asyncio.Queue(maxsize=-1.5).full(), asyncio.LifoQueue(True).full())
    try:
        asyncio.Queue("many").full()
    except TypeError as error:
        print(error)


asyncio.run(main())

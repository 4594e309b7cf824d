# One producer, one consumer, a bounded queue: back-pressure makes the producer wait.
import asyncio


async def producer(queue, count):
    loop = asyncio.get_running_loop()
    for n in range(count):
        print(f"{loop.time():.1f} put {n}, size {queue.qsize()}, full {queue.full()}")
        await queue.put(n)
        await asyncio.sleep(0.1)
    await queue.put(None)
    print(f"{loop.time():.1f} producer done")


async def consumer(queue):
    loop = asyncio.get_running_loop()
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            break
        print(f"{loop.time():.1f} got {item}")
        await asyncio.sleep(0.4)
        total += item
    print(f"{loop.time():.1f} consumer done")
    return total


async def main():
    for size in (1, 2, 0):
        queue = asyncio.Queue(maxsize=size)
        start = asyncio.get_running_loop().time()
        print("maxsize", queue.maxsize)
        print(await asyncio.gather(producer(queue, 5), consumer(queue)), queue.empty())
        print(f"took {asyncio.get_running_loop().time() - start:.1f}")


asyncio.run(main())

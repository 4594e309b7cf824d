# A consumer that waits for one item too many. (Exit status 3 here; CPython would hang.)
import asyncio


async def producer(queue):
    for item in ("a", "b"):
        await asyncio.sleep(1)
        await queue.put(item)
    print("producer done")


async def consumer(queue):
    for _ in range(3):
        print("got", await queue.get(), asyncio.get_running_loop().time())
    print("never printed")


async def main():
    queue = asyncio.Queue()
    asyncio.create_task(producer(queue))
    await consumer(queue)


asyncio.run(main())

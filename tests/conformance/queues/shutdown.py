"""Queue.shutdown: getters drain what is left, putters are refused; immediate drops it all."""
import asyncio


async def consumer(queue, name):
    try:
        while True:
            item = await queue.get()
            print(name, "got", item)
            await asyncio.sleep(0.1)
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, "sees the shutdown", repr(error))


async def main():
    queue = asyncio.Queue()
    for n in range(4):
        queue.put_nowait(n)
    workers = [asyncio.create_task(consumer(queue, name)) for name in "ab"]
    await asyncio.sleep(0.05)
    queue.shutdown()
    print(queue, queue.qsize())
    for put in (lambda: queue.put_nowait(9), ):
        try:
            put()
        except asyncio.QueueShutDown:
            print("put_nowait refused")
    try:
        await queue.put(9)
    except asyncio.QueueShutDown:
        print("put refused")
    await asyncio.gather(*workers)
    await queue.join()
    print("joined")
    for get in (queue.get_nowait, ):
        try:
            get()
        except asyncio.QueueShutDown:
            print("get_nowait refused")

    queue = asyncio.Queue(1)
    putters = [asyncio.create_task(queue.put(n)) for n in range(3)]
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    print(await asyncio.gather(*putters, joiner, return_exceptions=True))
    print(queue.empty(), queue)
    empty = asyncio.Queue()
    getter = asyncio.create_task(empty.get())
    await asyncio.sleep(0)
    empty.shutdown()
    print(await asyncio.gather(getter, return_exceptions=True))

asyncio.run(main())

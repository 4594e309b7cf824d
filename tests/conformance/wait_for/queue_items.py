"""wait_for on a queue and on a lock: nothing is lost when the timeout and the item come together."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def consumer(queue):
    received = []
    while True:
        try:
            item = await asyncio.wait_for(queue.get(), 0.5)
        except TimeoutError:
            print("idle at", asyncio.get_running_loop().time())
            if len(received) >= 4:
                return received
            continue
        received.append(item)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    for item, gap in [("a", 0.2), ("b", 0.7), ("c", 0.5), ("d", 0.1)]:
        await asyncio.sleep(gap)
        queue.put_nowait(item)
    print(await task, queue.qsize())
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError:
        print(lock.locked(), state(lock))
    lock.release()
    print(await asyncio.wait_for(lock.acquire(), 1), lock.locked())

asyncio.run(main())

# Releasing and asking again at once does not jump the queue.
import asyncio

order = []


async def greedy(name, lock, times):
    for _ in range(times):
        async with lock:
            order.append(name)


async def yielding(name, lock, times):
    for _ in range(times):
        async with lock:
            order.append(name)
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(greedy(name, lock, 3) for name in "abc"))
    print("without waiting inside:", "".join(order))
    order.clear()
    await asyncio.gather(*(yielding(name, lock, 3) for name in "abc"))
    print("waiting inside:", "".join(order))
    order.clear()
    await lock.acquire()
    waiting = [asyncio.create_task(greedy(name, lock, 2)) for name in "xyz"]
    await asyncio.sleep(0)
    lock.release()
    order.append("released")
    print(lock.locked())
    await lock.acquire()
    order.append("main")
    lock.release()
    await asyncio.gather(*waiting)
    print(" ".join(order))


asyncio.run(main())

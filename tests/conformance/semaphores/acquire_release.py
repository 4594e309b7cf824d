# acquire and release by hand: counting permits, releasing more than were taken, a bounded one that refuses.
import asyncio


async def waiter(name, semaphore, log):
    await semaphore.acquire()
    log.append(name)


async def main():
    semaphore = asyncio.Semaphore(2)
    print(semaphore.locked(), await semaphore.acquire(), await semaphore.acquire(), semaphore.locked())
    log = []
    tasks = [asyncio.create_task(waiter(name, semaphore, log)) for name in "abcd"]
    await asyncio.sleep(0)
    print(log, semaphore.locked())
    semaphore.release()
    print(log, semaphore.locked())
    await asyncio.sleep(0)
    print(log, semaphore.locked())
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(1)
    print(log, tasks[3].done())
    tasks[3].cancel()
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    print(semaphore.locked(), [await semaphore.acquire() for _ in range(3)], semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print("inside", bounded.locked())
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())

"""Semaphores serve in order, also when somebody releases and acquires again at once."""
import asyncio


async def user(semaphore, name, log, times):
    for _ in range(times):
        await semaphore.acquire()
        log.append(name)
        semaphore.release()


async def main():
    log = []
    semaphore = asyncio.Semaphore(1)
    await asyncio.gather(*(user(semaphore, name, log, 3) for name in "abc"))
    print("".join(log))
    log.clear()
    await semaphore.acquire()
    tasks = [asyncio.create_task(user(semaphore, name, log, 2)) for name in "xyz"]
    await asyncio.sleep(0)
    print(semaphore.locked(), repr(semaphore).split(" [")[1])
    semaphore.release()
    print(semaphore.locked(), repr(semaphore).split(" [")[1])
    thief = asyncio.create_task(user(semaphore, "t", log, 1))
    await asyncio.gather(*tasks, thief)
    print("".join(log))
    bounded = asyncio.BoundedSemaphore(2)
    async with bounded, bounded:
        print(bounded.locked(), repr(bounded).split(" [")[1])
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    for make in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            make(-1)
        except ValueError as error:
            print(error)
    unbounded = asyncio.Semaphore(0)
    unbounded.release()
    unbounded.release()
    print(repr(unbounded).split(" [")[1], await unbounded.acquire())

asyncio.run(main())

# A lock lets one task at a time into the block; the others wait in order of arrival.
import asyncio


async def worker(name, lock, arrive, hold):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(arrive)
    print(f"{loop.time():.1f} {name} wants it, locked: {lock.locked()}")
    async with lock:
        print(f"{loop.time():.1f} {name} has it")
        await asyncio.sleep(hold)
        print(f"{loop.time():.1f} {name} lets go")
    print(f"{loop.time():.1f} {name} is out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        worker("A", lock, 0, 1),
        worker("B", lock, 0.3, 0.5),
        worker("C", lock, 0.2, 0.5),
        worker("D", lock, 1.7, 0.1),
        worker("E", lock, 5, 0),
    )
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())
    lock.release()
    print(lock.locked())


asyncio.run(main())

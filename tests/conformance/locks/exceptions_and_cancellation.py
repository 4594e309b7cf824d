# An exception in the block frees the lock; a cancelled waiter leaves the queue without harm.
import asyncio


async def breaks(lock):
    async with lock:
        await asyncio.sleep(1)
        raise ValueError("broke while holding")


async def waits(name, lock):
    loop = asyncio.get_running_loop()
    try:
        async with lock:
            print(f"{loop.time():.1f} {name} got it")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} {name} cancelled, locked: {lock.locked()}")
        raise


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(breaks(lock))]
    tasks += [asyncio.create_task(waits(name, lock)) for name in ("one", "two", "three")]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(f"{loop.time():.1f}", [type(result).__name__ for result in results], lock.locked())
    holder = asyncio.create_task(waits("holder", lock))
    follower = asyncio.create_task(waits("follower", lock))
    await asyncio.sleep(0.5)
    holder.cancel()
    await asyncio.gather(holder, follower, return_exceptions=True)
    print(f"{loop.time():.1f}", lock.locked())
    async with lock:
        try:
            await asyncio.wait_for(lock.acquire(), 1)
        except TimeoutError:
            print(f"{loop.time():.1f} would wait for itself forever")


asyncio.run(main())

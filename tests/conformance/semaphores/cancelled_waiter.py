# Waiters of a semaphore that are cancelled or time out: the permit goes to the next.
import asyncio


async def hold(name, semaphore, seconds):
    loop = asyncio.get_running_loop()
    async with semaphore:
        print(f"{loop.time():.1f} {name} in")
        await asyncio.sleep(seconds)
    print(f"{loop.time():.1f} {name} out")


async def main():
    loop = asyncio.get_running_loop()
    semaphore = asyncio.Semaphore(1)
    first = asyncio.create_task(hold("first", semaphore, 2))
    impatient = asyncio.create_task(asyncio.wait_for(hold("impatient", semaphore, 1), 1))
    doomed = asyncio.create_task(hold("doomed", semaphore, 1))
    last = asyncio.create_task(hold("last", semaphore, 1))
    await asyncio.sleep(1.5)
    doomed.cancel()
    results = await asyncio.gather(first, impatient, doomed, last, return_exceptions=True)
    print([type(result).__name__ for result in results], f"{loop.time():.1f}")
    # Cancelled in the very turn in which the permit was passed on.
    await semaphore.acquire()
    unlucky = asyncio.create_task(hold("unlucky", semaphore, 1))
    lucky = asyncio.create_task(hold("lucky", semaphore, 1))
    await asyncio.sleep(0)
    semaphore.release()
    unlucky.cancel()
    await asyncio.gather(unlucky, lucky, return_exceptions=True)
    print(f"{loop.time():.1f}", unlucky.cancelled(), semaphore.locked())


asyncio.run(main())

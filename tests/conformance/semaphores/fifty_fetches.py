# Fifty fetches, ten at a time: the time follows from the limit.
import asyncio


async def fetch(number, semaphore):
    async with semaphore:
        await asyncio.sleep(0.2)
        return number


async def run(limit):
    loop = asyncio.get_running_loop()
    semaphore = asyncio.Semaphore(limit)
    start = loop.time()
    results = await asyncio.gather(*(fetch(n, semaphore) for n in range(50)))
    print(f"limit {limit:>2}: {loop.time() - start:.1f} s, {sum(results)}")


async def main():
    for limit in (1, 5, 10, 50):
        await run(limit)


asyncio.run(main())

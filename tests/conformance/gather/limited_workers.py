# Three ways to share ten jobs: all at once, in batches, and by workers that take from a list.
import asyncio


async def job(number):
    await asyncio.sleep(0.1 * (number % 4 + 1))
    return number * 10


async def all_at_once(numbers):
    return await asyncio.gather(*map(job, numbers))


async def in_batches(numbers, size=4):
    results = []
    for start in range(0, len(numbers), size):
        results += await asyncio.gather(*map(job, numbers[start:start + size]))
    return results


async def by_workers(numbers, count=3):
    remaining = list(enumerate(numbers))
    results = [None] * len(numbers)
    taken = {}

    async def worker(name):
        while remaining:
            index, number = remaining.pop(0)
            taken.setdefault(name, []).append(number)
            results[index] = await job(number)

    await asyncio.gather(*(worker(f"w{n}") for n in range(count)))
    print(taken)
    return results


async def main():
    loop = asyncio.get_running_loop()
    for way in (all_at_once, in_batches, by_workers):
        start = loop.time()
        results = await way(list(range(10)))
        print(f"{way.__name__:<12} {loop.time() - start:.1f} s", results)


asyncio.run(main())

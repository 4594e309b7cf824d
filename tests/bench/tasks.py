# Bench: creating and gathering 100,000 tasks.
import asyncio


async def job(n):
    return n


async def main():
    print(sum(await asyncio.gather(*(job(n) for n in range(100_000)))))


asyncio.run(main())

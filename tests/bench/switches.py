# Bench: 100,000 task switches by sleep(0) among ten tasks.
import asyncio


async def worker(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return rounds


async def main():
    print(sum(await asyncio.gather(*(worker(10_000) for _ in range(10)))))


asyncio.run(main())

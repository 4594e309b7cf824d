"""run_in_executor with a pool of processes keeps the loop alive."""
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    time.sleep(0.4)
    return sum(i * i for i in range(n))


async def heartbeat():
    while True:
        print(f"{time.monotonic():.1f} beat")
        await asyncio.sleep(0.3)


async def main():
    loop = asyncio.get_running_loop()
    beat = asyncio.create_task(heartbeat())
    with ProcessPoolExecutor(2) as pool:
        jobs = [loop.run_in_executor(pool, crunch, n) for n in (10, 100, 1000)]
        for job in asyncio.as_completed(jobs):
            print(f"{time.monotonic():.1f} result {await job}")
    beat.cancel()


if __name__ == "__main__":
    asyncio.run(main())

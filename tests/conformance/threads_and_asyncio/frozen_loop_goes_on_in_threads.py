"""While a coroutine blocks the loop, threads go on; their results are there first when it looks again."""
import asyncio
import time


def job(name, seconds):
    time.sleep(seconds)
    print(f"{time.monotonic():.1f} thread {name} is done")
    return name


async def sleeper(seconds):
    await asyncio.sleep(seconds)
    print(f"{time.monotonic():.1f} timer of {seconds} fired")


async def waiter(name, seconds):
    print(f"{time.monotonic():.1f} got {await asyncio.to_thread(job, name, seconds)}")


async def main():
    others = [asyncio.create_task(sleeper(s)) for s in (0.4, 1.0)]
    others += [asyncio.create_task(waiter(name, s)) for name, s in (("a", 0.4), ("b", 0.6), ("c", 1.0))]
    await asyncio.sleep(0.1)
    print("block")
    time.sleep(0.6)
    print(f"{time.monotonic():.1f} unblock")
    await asyncio.gather(*others)


asyncio.run(main())

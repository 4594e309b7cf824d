# Read, wait, write: a hundred increments and fewer than a hundred counted.
import asyncio

counter = 0


async def careless():
    global counter
    value = counter
    await asyncio.sleep(0)
    counter = value + 1


async def mixed(n):
    global counter
    value = counter
    if n % 3 == 0:
        await asyncio.sleep(0)
    counter = value + 1


async def atomic():
    global counter
    counter += 1
    await asyncio.sleep(0)


async def with_lock(lock):
    global counter
    async with lock:
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def main():
    global counter
    lock = asyncio.Lock()
    for name, jobs in (
        ("careless", [careless() for _ in range(100)]),
        ("mixed", [mixed(n) for n in range(100)]),
        ("atomic", [atomic() for _ in range(100)]),
        ("with lock", [with_lock(lock) for _ in range(100)]),
    ):
        counter = 0
        await asyncio.gather(*jobs)
        print(f"{name:<10} {counter:>3} of 100")


asyncio.run(main())

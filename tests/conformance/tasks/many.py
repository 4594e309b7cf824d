# A thousand tasks: sums, order of completion by delay, ties in order of creation.
import asyncio

finished = []


async def worker(number):
    await asyncio.sleep((number * 7919 % 10) / 10)
    finished.append(number)
    return number * number


async def chain(depth):
    if depth == 0:
        await asyncio.sleep(0.01)
        return 0
    return 1 + await asyncio.create_task(chain(depth - 1))


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(worker(n)) for n in range(1000)]
    total = 0
    for task in tasks:
        total += await task
    print(total, loop.time(), len(finished))
    print(finished[:12], finished[-12:])
    print(finished == sorted(finished, key=lambda n: (n * 7919 % 10, n)))
    print(await chain(50), f"{loop.time():.2f}")
    counter = 0

    async def bump():
        nonlocal counter
        for _ in range(10):
            counter += 1
            await asyncio.sleep(0)

    for task in [asyncio.create_task(bump()) for _ in range(100)]:
        await task
    print(counter, f"{loop.time():.2f}")


asyncio.run(main())

# await inside comprehensions and generator expressions' arguments: the order is the order of evaluation.
import asyncio


async def double(n):
    print("double", n)
    await asyncio.sleep(0.1)
    return n * 2


async def keep(n):
    await asyncio.sleep(0)
    return n % 2 == 0


async def main():
    loop = asyncio.get_running_loop()
    print([await double(n) for n in range(3)], f"{loop.time():.1f}")
    print({n: await double(n) for n in (5, 6)}, f"{loop.time():.1f}")
    print([n for n in range(6) if await keep(n)])
    print(await double(1) + await double(2), f"{loop.time():.1f}")
    print(max(await double(3), await double(4)), [await double(5), 0, await double(6)])
    tasks = [asyncio.create_task(double(n)) for n in (7, 8, 9)]
    print([await task for task in tasks], f"{loop.time():.1f}")
    print(f"{await double(10)} and {await keep(3)}")
    total = 0
    for n in [await double(1), await double(2)]:
        total += n
    print(total, await double(1) if await keep(2) else "no", f"{loop.time():.1f}")


asyncio.run(main())

# Reading line by line with open() holds up the loop; aiofiles does not.
import asyncio

import aiofiles


async def ticks(stop):
    loop = asyncio.get_running_loop()
    seen = []
    while not stop.is_set():
        seen.append(f"{loop.time():.2f}")
        await asyncio.sleep(0.05)
    return seen


async def blocking():
    with open("lines.txt") as file:
        return sum(len(line) for line in file)


async def cooperative():
    async with aiofiles.open("lines.txt") as file:
        return sum([len(line) async for line in file])


async def main():
    with open("lines.txt", "w") as file:
        file.write("x\n" * 12)
    for work in (blocking, cooperative):
        stop = asyncio.Event()
        ticking = asyncio.create_task(ticks(stop))
        await asyncio.sleep(0)
        print(work.__name__, await work())
        stop.set()
        print(await ticking)


asyncio.run(main())

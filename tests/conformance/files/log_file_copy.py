# Copying in chunks: one task reads and another writes, with a queue between them.
import asyncio

import aiofiles


async def reader(queue):
    async with aiofiles.open("big.log", "rb") as source:
        while chunk := await source.read(64):
            await queue.put(chunk)
    await queue.put(None)


async def writer(queue):
    total = 0
    async with aiofiles.open("copy.log", "wb") as target:
        while (chunk := await queue.get()) is not None:
            total += await target.write(chunk)
    return total


async def main():
    with open("big.log", "w") as file:
        file.write("\n".join(f"line {number:03}" for number in range(40)))
    queue = asyncio.Queue(2)
    async with asyncio.TaskGroup() as group:
        group.create_task(reader(queue))
        written = group.create_task(writer(queue))
    print(written.result(), f"{asyncio.get_running_loop().time():.2f}")
    print(open("copy.log").read() == open("big.log").read())


asyncio.run(main())

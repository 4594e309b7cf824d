"""A pipeline of async generators: source, filter, batches, and yield inside async with."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("connect", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("disconnect", name)


async def lines(count):
    async with connection("db") as link:
        for n in range(count):
            await asyncio.sleep(0.05)
            yield f"{link}:{n}"


async def odd(stream):
    async for line in stream:
        if int(line.split(":")[1]) % 2:
            yield line


async def batches(stream, size):
    batch = []
    async for item in stream:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def main():
    async for batch in batches(odd(lines(10)), 2):
        print(batch, f"{asyncio.get_running_loop().time():.2f}")
    total = sum([len(batch) async for batch in batches(lines(3), 2)])
    print(total, sorted({n async for n in odd(lines(4))}), {n: len(n) async for n in lines(1)})

asyncio.run(main())

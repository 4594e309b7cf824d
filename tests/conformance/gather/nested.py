# gather within gather: groups of groups run together; a failure passes through both.
import asyncio


async def leaf(name, delay):
    await asyncio.sleep(delay)
    print(f"{asyncio.get_running_loop().time():.2f} {name}")
    if name.endswith("!"):
        raise ValueError(name)
    return name


async def branch(name, count):
    results = await asyncio.gather(*(leaf(f"{name}{n}", 0.25 * (count - n)) for n in range(count)))
    return {name: results}


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(branch("a", 2), branch("b", 3), leaf("single", 0.1)))
    inner = asyncio.gather(leaf("x", 0.3), leaf("y", 0.1))
    print(await asyncio.gather(inner, leaf("z", 0.2)))
    print(f"{loop.time():.2f}")
    try:
        await asyncio.gather(asyncio.gather(leaf("p", 0.5), leaf("q!", 0.2)), leaf("r", 0.4))
    except ValueError as error:
        print(f"{loop.time():.2f} failed: {error}")
    print(await asyncio.gather(asyncio.gather(leaf("s!", 0.1), return_exceptions=True), leaf("t", 0.2)))
    print(f"{loop.time():.2f} end")


asyncio.run(main())

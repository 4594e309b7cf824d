# aclose() that runs into a timeout: who still holds the awaitable does not hold the frames that GeneratorExit went through.
import asyncio
import contextlib


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "released")


async def numbers():
    resource = Resource("of the generator")
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(1)


@contextlib.asynccontextmanager
async def connected(seconds):
    resource = Resource("of the connection")
    await asyncio.sleep(seconds)
    yield "connection"


async def closes():
    resource = Resource("of who closes")
    stream = numbers()
    print(await anext(stream))
    try:
        await asyncio.wait_for(stream.aclose(), 0.5)
    except TimeoutError:
        print("not closed in time")


async def connects():
    resource = Resource("of who connects")
    async with connected(1) as connection:
        print(connection)


async def main():
    await closes()
    await asyncio.sleep(0)
    print("closing is over")
    try:
        async with asyncio.timeout(0.5):
            await connects()
    except TimeoutError:
        print("not connected in time")
    await asyncio.sleep(0)
    print("connecting is over")


asyncio.run(main())

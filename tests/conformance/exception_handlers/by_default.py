"""Without a handler the report goes to stderr; its last line is the exception."""
import asyncio


def careless(x):
    return 10 / x


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(careless, 0)
    await asyncio.sleep(0)
    print("still running")
    handle = loop.call_later(0.5, careless, None)
    print(type(handle).__name__, handle.when())
    await asyncio.sleep(1)
    print("and still")

asyncio.run(main())

"""loop.shutdown_asyncgens() by hand; generators that begin afterwards."""
import asyncio


async def ticks():
    try:
        while True:
            yield "tick"
    finally:
        print("ticks ends")


async def main():
    loop = asyncio.get_running_loop()
    first, second = ticks(), ticks()
    print(await anext(first), await anext(second))
    await second.aclose()
    await loop.shutdown_asyncgens()
    print("shut down")
    print(await anext(first, "is exhausted"))
    return first

loop = asyncio.new_event_loop()
print(type(loop.run_until_complete(main())).__name__)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()

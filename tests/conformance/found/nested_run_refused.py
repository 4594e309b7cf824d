# asyncio.run inside of a running loop: the coroutine it refuses lives as long as the traceback that ends the program.
import asyncio


async def inner():
    print("never printed")


async def outer():
    try:
        asyncio.run(inner())
    except RuntimeError as error:
        print("refused:", error)
    print("once more, and nobody catches it")
    asyncio.run(inner())


asyncio.run(outer())

"""States of a Timeout as its repr shows them; used twice, outside a task."""
import asyncio


async def main():
    block = asyncio.timeout(1)
    print(block, block.when(), block.expired())
    async with block:
        print(block)
        try:
            async with block:
                pass
        except RuntimeError as error:
            print(error)
    print(block)
    try:
        await block.__aenter__()
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.25) as second:
            await asyncio.sleep(1)
    except TimeoutError:
        print(second)

    def callback():
        manual = asyncio.Timeout(5)
        try:
            manual.__aenter__().send(None)
        except RuntimeError as error:
            print("callback:", error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(1):
            raise ValueError("from the body")
    except ValueError as error:
        print(error)
    async with asyncio.timeout(0):
        print("zero")
    print("no await, no timeout")

asyncio.run(main())
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)

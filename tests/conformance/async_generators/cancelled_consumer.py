"""The consumer is cancelled while the generator waits, and while it handles an item."""
import asyncio


async def source():
    try:
        for n in range(5):
            await asyncio.sleep(0.2)
            yield n
    except asyncio.CancelledError:
        print("source: cancelled")
        raise
    except GeneratorExit:
        print("source: closed")
        raise
    finally:
        print("source: finally")


async def consume(pause):
    async for item in source():
        print("item", item)
        await asyncio.sleep(pause)


async def main():
    for pause, moment in ((0, 0.5), (1, 0.5)):
        task = asyncio.create_task(consume(pause))
        await asyncio.sleep(moment)
        task.cancel()
        await asyncio.wait([task])
        print("cancelled", task.cancelled())
        await asyncio.sleep(0.1)
    try:
        async with asyncio.timeout(0.5):
            print([item async for item in source()])
    except TimeoutError:
        print("timeout")

asyncio.run(main())

"""Steps of an async generator as tasks: create_task(anext()), gather of aclose, comprehension in a task."""
import asyncio


async def countdown(name, start):
    try:
        for number in range(start, 0, -1):
            yield number
            await asyncio.sleep(0.1)
    finally:
        print(name, "closed")


async def total(stream):
    return sum([number async for number in stream])


async def main():
    stream = countdown("a", 3)
    print(await anext(stream), await asyncio.create_task(anext(stream)))
    print(await asyncio.create_task(stream.asend(None), name="step"))
    try:
        await asyncio.create_task(anext(stream))
    except RuntimeError as error:
        print("RuntimeError", error)
    except StopAsyncIteration:
        print("StopAsyncIteration")
    streams = [countdown(name, 5) for name in "bcd"]
    print(await asyncio.gather(*(anext(stream) for stream in streams)))
    print(await asyncio.gather(*(stream.aclose() for stream in streams)))
    print(await asyncio.gather(*(total(countdown(name, n)) for name, n in (("e", 4), ("f", 2)))))
    print(await asyncio.wait_for(anext(countdown("g", 1)), 1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    slow = countdown("h", 2)
    await anext(slow)
    try:
        await asyncio.wait_for(anext(slow), 0.05)
    except TimeoutError:
        print("step timed out, the generator is finished:", await anext(slow, "finished"))

asyncio.run(main())

"""aclose while another task is inside, athrow into a finished one, a generator closed twice, and await in finally."""
import asyncio


async def feed(name):
    try:
        for n in range(3):
            await asyncio.sleep(0.1)
            yield n
    finally:
        print(name, "finally begins")
        await asyncio.sleep(0.1)
        print(name, "finally ends")


async def main():
    stream = feed("one")
    reader = asyncio.create_task(anext(stream))
    await asyncio.sleep(0)
    try:
        await stream.aclose()
    except RuntimeError as error:
        print(error)
    print(await reader)
    await stream.aclose()
    await stream.aclose()
    print(await anext(stream, "closed"))
    for operation in (stream.asend, stream.athrow):
        try:
            print(await operation(ValueError("v") if operation == stream.athrow else None))
        except (StopAsyncIteration, ValueError) as error:
            print(type(error).__name__)
    stream = feed("two")
    await anext(stream)
    try:
        await asyncio.wait_for(stream.aclose(), 0.05)
    except TimeoutError:
        print("aclose timed out")
    print(await anext(stream, "finished all the same"))
    fresh = feed("three")
    await fresh.aclose()
    print(await anext(fresh, "never begun"))
    stream = feed("four")
    await anext(stream)
    closing = asyncio.create_task(stream.aclose())
    await closing
    step = feed("five").__anext__()
    print(type(step).__name__, await step)

asyncio.run(main())

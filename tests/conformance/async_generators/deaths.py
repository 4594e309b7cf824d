"""Asynchronous generators that die before they begin, or after aclose: who is closed by a task of the loop, and who is not."""
import asyncio
async def stream4():
    yield 8
async def main():
    s = stream4()
    try:
        await s.asend(1)
    except TypeError as error:
        print(error)
    s = None
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    s = stream4()
    x = s.asend(None)
    x.close()
    s = x = None
    await asyncio.sleep(0)
    await asyncio.sleep(0)

async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def late():
    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)
    generator = None
    await asyncio.sleep(0)


asyncio.run(main())
asyncio.run(late())

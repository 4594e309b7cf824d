# The loop closes every asynchronous generator that is alive at its end, finished ones too: it waits a turn for them.
import asyncio


async def numbers(name):
    try:
        for number in range(3):
            yield number
    finally:
        print(name, "finally")


async def main():
    begun = numbers("begun")
    print(await anext(begun))
    ended = numbers("ended")
    print([number async for number in ended])
    untouched = numbers("untouched")
    await untouched.aclose()
    raise LookupError("left")


try:
    asyncio.run(main())
except LookupError as error:
    print(repr(error))

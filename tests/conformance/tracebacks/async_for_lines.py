"""What an asynchronous iterator raises is marked at the whole statement, all its lines."""

import asyncio
import traceback


async def numbers():
    yield 1
    raise ValueError("no more")


async def long_body():
    async for number in numbers():
        print(number)
        print(number + 1)
        print(number + 2)
        print(number + 3)


async def with_else():
    async for number in numbers():
        print(number)
    else:
        print("else")


async def one_line():
    async for number in numbers(): print(number)


async def comprehension():
    return [number async for number in numbers()
            if number]


async def no_iterator():
    async for number in 5:
        print(number)


async def main():
    for function in (long_body, with_else, one_line, comprehension, no_iterator):
        try:
            await function()
        except (ValueError, TypeError) as error:
            print(*traceback.format_exception(error)[2:], sep="")


asyncio.run(main())

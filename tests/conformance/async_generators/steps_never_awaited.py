"""A forgotten await before a method of an asynchronous generator: nothing happens but a warning."""

import asyncio
import warnings


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    warnings.simplefilter("always", RuntimeWarning)
    generator = numbers()
    print(await anext(generator))
    with warnings.catch_warnings(record=True) as caught:
        generator.aclose()
        generator.asend(None)
        generator.athrow(ValueError)
        anext(generator)
        anext(generator, None)
        generator.__anext__()
    for warning in caught:
        print(warning.category.__name__, warning.message)
    print(await anext(generator))
    waiting = asyncio.create_task(anext(generator, "default"))
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    await generator.aclose()
    generator.aclose()
    print("end")


asyncio.run(main())
numbers().asend(None)

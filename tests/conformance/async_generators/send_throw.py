"""asend, athrow, aclose: a running average that takes corrections."""
import asyncio


async def average():
    total, count, result = 0, 0, None
    while True:
        try:
            value = yield result
        except ValueError as error:
            print("reset because of", error)
            total, count, result = 0, 0, "reset"
            continue
        await asyncio.sleep(0)
        total += value
        count += 1
        result = total / count


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def replaces():
    try:
        yield "first"
    except KeyError as error:
        raise LookupError("replaced") from error


async def main():
    stream = average()
    print(await stream.asend(None))
    for value in (10, 20, 60):
        print(await stream.asend(value))
    print(await stream.athrow(ValueError("new series")))
    print(await stream.asend(4))
    await stream.aclose()
    try:
        await stream.asend(1)
    except StopAsyncIteration:
        print("closed")
    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)
    generator = replaces()
    print(await anext(generator))
    try:
        await generator.athrow(KeyError("k"))
    except LookupError as error:
        print(repr(error), repr(error.__cause__))
    fresh = average()
    try:
        await fresh.asend(5)
    except TypeError as error:
        print(error)

asyncio.run(main())

"""Two tasks use one generator at once; exceptions inside; StopIteration inside; introspection."""
import asyncio
import inspect


async def counter():
    n = 0
    while True:
        await asyncio.sleep(0.1)
        n += 1
        yield n


async def breaks():
    yield 1
    raise ValueError("inside")


async def stops():
    yield 1
    raise StopAsyncIteration("by hand")


async def main():
    shared = counter()
    results = await asyncio.gather(anext(shared), anext(shared), return_exceptions=True)
    print(results)
    print(shared.ag_running, shared.__name__, inspect.isasyncgen(shared), inspect.isasyncgenfunction(counter))
    for make in (breaks, stops):
        try:
            async for value in make():
                print(value)
        except Exception as error:
            print(type(error).__name__, error, repr(error.__cause__))
    squares = (n * n async for n in counter())
    print(type(squares).__name__, await anext(squares), await anext(squares))
    await squares.aclose()
    try:
        for value in counter():
            print(value)
    except TypeError as error:
        print(error)
    try:
        async for value in [1, 2]:
            print(value)
    except TypeError as error:
        print(error)
    await shared.aclose()

asyncio.run(main())

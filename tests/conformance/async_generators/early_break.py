"""Leaving `async for` early: the generator's finally runs when it is closed or dropped."""
import asyncio
from contextlib import aclosing


async def numbers(name):
    print(name, "opens")
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0.1)
    finally:
        print(name, "closing")
        await asyncio.sleep(0.1)
        print(name, "closed")


async def main():
    async for n in numbers("dropped"):
        print(n)
        if n == 1:
            break
    print("after break")
    await asyncio.sleep(0.5)
    async with aclosing(numbers("aclosing")) as stream:
        async for n in stream:
            if n == 2:
                break
    print("after aclosing")
    kept = numbers("kept")
    print(await anext(kept))
    await kept.aclose()
    print(await anext(kept, "nothing more"))
    left = numbers("left at the end")
    print(await anext(left))
    print("main ends")

asyncio.run(main())
print("run is over")

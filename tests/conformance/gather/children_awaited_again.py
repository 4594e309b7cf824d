import asyncio
import traceback


def places(error_traceback):
    return [entry.name for entry in traceback.extract_tb(error_traceback) if entry.name in ("main", "bad")]


async def bad(n):
    raise ValueError(n)

async def main():
    t = asyncio.create_task(bad(1))
    try:
        await asyncio.gather(t)
    except ValueError as e:
        print(places(e.__traceback__))
    print(places(t.exception().__traceback__))
    for i in range(3):
        try:
            await t
        except ValueError as e:
            print(places(e.__traceback__))
    g = asyncio.gather(t)
    for i in range(3):
        try:
            await g
        except ValueError as e:
            print(places(e.__traceback__))
    t = asyncio.create_task(bad(1))
    g = asyncio.gather(t)
    await asyncio.wait([t])
    await asyncio.sleep(0)
    print(places(t.exception().__traceback__))
    print(places(g.exception().__traceback__))
    for i in range(3):
        try:
            g.result()
        except ValueError as e:
            print(places(e.__traceback__))
        try:
            await t
        except ValueError as e:
            print(places(e.__traceback__))

asyncio.run(main())

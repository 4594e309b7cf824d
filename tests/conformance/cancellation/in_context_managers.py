"""Cancellation while entering, inside and while leaving an async context manager."""
import asyncio
from contextlib import asynccontextmanager


class Resource:
    async def __aenter__(self):
        print("entering")
        await asyncio.sleep(1)
        print("entered")
        return self

    async def __aexit__(self, kind, error, trace):
        print("leaving", kind.__name__ if kind else None)
        await asyncio.sleep(1)
        print("left")


@asynccontextmanager
async def managed():
    print("acquire")
    await asyncio.sleep(1)
    try:
        yield "handle"
    except asyncio.CancelledError:
        print("cancelled inside")
        raise
    finally:
        await asyncio.sleep(1)
        print("released")


async def use(make):
    async with make() as handle:
        print("using", type(handle).__name__)
        await asyncio.sleep(1)
        print("used")


async def main():
    for make in (Resource, managed):
        for moment in (0.5, 1.5, 2.5, 3.5):
            print("--", make.__name__, moment)
            task = asyncio.create_task(use(make))
            await asyncio.sleep(moment)
            print("cancel", task.cancel())
            await asyncio.wait([task])
            print("cancelled", task.cancelled())

asyncio.run(main())

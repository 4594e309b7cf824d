"""Cancelled while it cleans up after an error: nothing keeps the generator of a context manager once the error is handled."""

import asyncio
import contextlib


class Probe:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'dies')


@contextlib.asynccontextmanager
async def connected(who, delay):
    p = Probe('generator')
    await asyncio.sleep(delay)
    try:
        yield who
    finally:
        await asyncio.sleep(delay)


async def work1(who, n):
    q = Probe('work')
    try:
        async with connected(who, 0.25) as session:
            missing(session)
    except asyncio.CancelledError as error:
        print('cancelled')


async def main():
    t = asyncio.create_task(work1('x', 1))
    await asyncio.sleep(0.3)
    t.cancel()
    await t
    print('awaited')

asyncio.run(main())

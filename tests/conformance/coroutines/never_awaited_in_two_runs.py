# A warning is given once for a line, and for what dies between two steps that line is one of asyncio's.
import asyncio
import sys


async def forgetful(n):
    forgotten = asyncio.sleep(n)
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    runner.run(forgetful(1))
    print("again", file=sys.stderr)
    runner.run(forgetful(2))

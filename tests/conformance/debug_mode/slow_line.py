"""The last line on stderr is that of the slow callback, with its arguments and the place where it was scheduled."""
import asyncio
import time


def blocks(seconds, why):
    time.sleep(seconds)
    print(why)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(blocks, 0.05, "quick")
    loop.call_later(0.5, blocks, 0.25, "slow")
    await asyncio.sleep(1)


asyncio.run(main(), debug=True)

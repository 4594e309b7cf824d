"""Cancel and wait, with contextlib.suppress and with gather; cancel a tree of tasks."""
import asyncio
from contextlib import suppress


async def ticker(name):
    try:
        for count in range(100):
            print(name, count)
            await asyncio.sleep(0.4)
    finally:
        print(name, "stopped")


async def supervisor():
    children = [asyncio.create_task(ticker(name)) for name in ("red", "green")]
    try:
        await asyncio.gather(*children)
    finally:
        print("children done:", [child.cancelled() for child in children])


async def main():
    task = asyncio.create_task(ticker("one"))
    await asyncio.sleep(1)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    boss = asyncio.create_task(supervisor())
    await asyncio.sleep(1)
    boss.cancel()
    print(await asyncio.gather(boss, return_exceptions=True))
    done = asyncio.create_task(asyncio.sleep(0, "x"))
    await done
    print(done.cancel(), done.cancelled(), done.result())

asyncio.run(main())

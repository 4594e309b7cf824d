"""At one moment, a thread's result reaches the loop before a timer."""
import asyncio
import time


async def after(name, awaitable):
    await awaitable
    print(f"{time.monotonic():.1f} {name}")


async def main():
    await asyncio.gather(
        after("timer one", asyncio.sleep(0.5)),
        after("thread one", asyncio.to_thread(time.sleep, 0.5)),
        after("timer two", asyncio.sleep(0.5)),
        after("thread two", asyncio.to_thread(time.sleep, 0.5)),
        after("no wait in the thread", asyncio.to_thread(abs, -1)),
        after("nothing", asyncio.sleep(0)),
    )


asyncio.run(main())

# Delays that are no delays: negative, not a number, without end.
import asyncio
import math
import time


async def attempt(name, make):
    try:
        result = make()
        if asyncio.iscoroutine(result):
            await result
        print(name, "slept until", time.monotonic())
    except (ValueError, OverflowError, TimeoutError, TypeError) as error:
        print(name, repr(error), time.monotonic())


async def main():
    await attempt("negative", lambda: asyncio.sleep(-1))
    await attempt("nan", lambda: asyncio.sleep(math.nan))
    await attempt("blocking negative", lambda: time.sleep(-1))
    await attempt("blocking nan", lambda: time.sleep(math.nan))
    await attempt("blocking endless", lambda: time.sleep(math.inf))
    await attempt("blocking too long", lambda: time.sleep(1e300))
    await attempt("text", lambda: time.sleep("1"))
    await attempt("endless", lambda: asyncio.wait_for(asyncio.sleep(math.inf), 5))
    await attempt("long", lambda: asyncio.wait_for(asyncio.sleep(1e300), 5))
    await attempt("a year", lambda: asyncio.sleep(365 * 24 * 3600))
    loop = asyncio.get_running_loop()
    loop.call_later(1e18, print, "never").cancel()
    loop.call_at(-5, print, "a moment that is past")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("done", time.monotonic())


asyncio.run(main())

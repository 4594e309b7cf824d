"""Futures of concurrent.futures made awaitable."""
import asyncio
import time
from concurrent.futures import Future, ThreadPoolExecutor


def work(seconds):
    time.sleep(seconds)
    return seconds


async def main():
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(work, seconds) for seconds in (0.3, 0.1, 0.2)]
        done, pending = await asyncio.wait([asyncio.wrap_future(job) for job in jobs], timeout=0.25)
        print(sorted(future.result() for future in done), len(pending), f"{time.monotonic():.2f}")
        print(await asyncio.gather(*pending), f"{time.monotonic():.2f}")
    by_hand = Future()
    asyncio.get_running_loop().call_later(0.5, by_hand.set_result, "by hand")
    print(await asyncio.wrap_future(by_hand), f"{time.monotonic():.2f}")
    cancelled = Future()
    wrapped = asyncio.wrap_future(cancelled)
    wrapped.cancel()
    await asyncio.sleep(0)
    print(cancelled.cancelled(), wrapped.cancelled())
    failed = Future()
    failed.set_exception(OSError("disk is full"))
    await asyncio.wrap_future(failed)


asyncio.run(main())

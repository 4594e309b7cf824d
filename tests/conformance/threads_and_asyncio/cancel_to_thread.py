"""Cancelling the task does not stop the thread; a job that has not begun is cancelled."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(name):
    print(f"{time.monotonic():.1f} {name} begins")
    time.sleep(1)
    print(f"{time.monotonic():.1f} {name} ends anyway")


async def main():
    task = asyncio.create_task(asyncio.to_thread(work, "first"))
    await asyncio.sleep(0.2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{time.monotonic():.1f} cancelled")
    try:
        async with asyncio.timeout(0.3):
            await asyncio.to_thread(work, "second")
    except TimeoutError:
        print(f"{time.monotonic():.1f} timed out")
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(1)
    running, waiting = (loop.run_in_executor(pool, work, name) for name in ("third", "fourth"))
    await asyncio.sleep(0.1)
    print(running.cancel(), waiting.cancel())
    await asyncio.sleep(2)
    print(running, waiting)
    pool.shutdown()


asyncio.run(main())
print(f"{time.monotonic():.1f} end")

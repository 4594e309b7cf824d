"""A thread gives the loop coroutines to run and waits for their results."""
import asyncio
import threading
import time


async def add(a, b):
    print(f"{time.monotonic():.1f} add runs on {threading.current_thread().name}")
    await asyncio.sleep(0.5)
    return a + b


async def fail():
    raise KeyError("no such thing")


def worker(loop, finished):
    print("worker asks")
    future = asyncio.run_coroutine_threadsafe(add(2, 3), loop)
    print("done at once?", future.done())
    print(f"{time.monotonic():.1f} worker got {future.result()}")
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as error:
        print("worker got KeyError", error)
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try:
        future.result(timeout=0.3)
    except TimeoutError:
        print(f"{time.monotonic():.1f} too slow, cancel: {future.cancel()}")
    time.sleep(0.1)
    loop.call_soon_threadsafe(finished.set)


async def main():
    finished = asyncio.Event()
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(), finished))
    thread.start()
    await finished.wait()
    print(f"{time.monotonic():.1f} tasks left: {len(asyncio.all_tasks())}")
    thread.join()
    try:
        asyncio.run_coroutine_threadsafe(print, asyncio.get_running_loop())
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())

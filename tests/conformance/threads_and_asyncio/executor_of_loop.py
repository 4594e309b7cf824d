"""run_in_executor with the default executor and a pool of two."""
import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor


def compress(name, size, level=1):
    time.sleep(size * level / 10)
    return f"{name}:{size * 10}"


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, compress, "one", 2), loop.time())
    print(await loop.run_in_executor(None, functools.partial(compress, "two", 1, level=3)), loop.time())
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, compress, f"n{size}", size) for size in (4, 3, 2, 1)]
        print([future.done() for future in futures], type(futures[0]).__name__)
        for future in asyncio.as_completed(futures):
            print(f"{loop.time():.1f} {await future}")
    loop.set_default_executor(ThreadPoolExecutor(1))
    print(await asyncio.gather(*(asyncio.to_thread(compress, name, 1) for name in "xyz")), f"{loop.time():.1f}")
    try:
        loop.set_default_executor("pool")
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())

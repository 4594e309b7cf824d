"""gather over to_thread: order of results, keyword arguments, exceptions."""
import asyncio
import threading
import time


def load(name, *, delay=0.1, fail=False):
    print(f"{time.monotonic():.1f} {name} on {threading.current_thread().name}")
    time.sleep(delay)
    if fail:
        raise LookupError(name)
    return name.upper()


async def main():
    started = time.monotonic()
    print(await asyncio.gather(*(asyncio.to_thread(load, name, delay=delay) for name, delay in
                                 (("a", 0.3), ("b", 0.1), ("c", 0.2)))))
    print(f"took {time.monotonic() - started:.1f}")
    results = await asyncio.gather(asyncio.to_thread(load, "d"), asyncio.to_thread(load, "e", fail=True),
                                   asyncio.to_thread(load, "f", delay=0), return_exceptions=True)
    print(results)
    try:
        await asyncio.to_thread(load, "g", fail=True)
    except LookupError as error:
        print("LookupError:", error)
    await asyncio.to_thread(load, "h", nonsense=1)


asyncio.run(main())

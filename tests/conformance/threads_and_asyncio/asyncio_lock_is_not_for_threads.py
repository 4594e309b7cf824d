"""threading.Lock guards what several threads change; held across an await it stops the whole loop."""
import asyncio
import threading
import time

lock = threading.Lock()
log = []


def in_thread(name):
    with lock:
        log.append(f"{time.monotonic():.1f} {name} has the lock")
        time.sleep(0.5)


async def in_loop(name):
    with lock:
        log.append(f"{time.monotonic():.1f} {name} has the lock")


async def ticker():
    for _ in range(4):
        log.append(f"{time.monotonic():.1f} tick")
        await asyncio.sleep(0.2)


async def main():
    ticking = asyncio.create_task(ticker())
    first = asyncio.create_task(asyncio.to_thread(in_thread, "thread"))
    await asyncio.sleep(0.1)
    await in_loop("coroutine")  # blocks the loop until the thread lets go
    await first
    await ticking


asyncio.run(main())
print("\n".join(log))

"""Waiting by looking at the clock holds everything up: the loop stands still, and the timers that were due come late."""

import asyncio
import time
from datetime import datetime, timedelta


def busy_wait(seconds):
    end = time.perf_counter() + seconds
    looks = 0
    while time.perf_counter() < end:
        looks += 1
    return looks > 0


async def heartbeat(beats):
    for beat in range(beats):
        await asyncio.sleep(0.1)
        print(f"beat {beat} at {time.monotonic():.2f}")


async def crunch(name, seconds):
    print(name, "starts", f"{time.monotonic():.2f}")
    print(name, busy_wait(seconds), f"{time.monotonic():.2f}")
    await asyncio.sleep(0.05)
    print(name, "ends", f"{time.monotonic():.2f}")


async def polling_the_loop():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.25
    while loop.time() < deadline:
        pass
    return round(loop.time() - deadline, 2)


async def main():
    beats = asyncio.create_task(heartbeat(6))
    await crunch("first", 0.35)
    await asyncio.gather(crunch("second", 0.2), crunch("third", 0.12))
    await beats
    print(await polling_the_loop())
    try:
        async with asyncio.timeout(0.1):
            busy_wait(0.5)
            await asyncio.sleep(0.01)
    except TimeoutError:
        print("timed out at", f"{time.monotonic():.2f}")
    until = datetime.now() + timedelta(seconds=2)
    while datetime.now() < until:
        pass
    print(f"{time.monotonic():.2f}")
    # Reading the clock now and then takes no time.
    started = time.monotonic()
    tasks = [asyncio.create_task(measured()) for _ in range(3000)]
    await asyncio.gather(*tasks)
    print(time.monotonic() - started == 0)


async def measured():
    started = time.perf_counter()
    await asyncio.sleep(0)
    return time.perf_counter() - started


asyncio.run(main())

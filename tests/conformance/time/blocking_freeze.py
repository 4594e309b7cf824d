# time.sleep in a task freezes all: timers that fell due meanwhile fire late, in order of their deadlines.
import asyncio
import time


async def heartbeat(count):
    loop = asyncio.get_running_loop()
    last = loop.time()
    for beat in range(count):
        await asyncio.sleep(0.5)
        late = loop.time() - last - 0.5
        print(f"{loop.time():.1f} beat {beat}{f', {late:.1f} late' if late > 0.05 else ''}")
        last = loop.time()


async def sleeper(name, delay):
    await asyncio.sleep(delay)
    print(f"{asyncio.get_running_loop().time():.1f} {name} (due after {delay})")


async def report(blocking):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1.2)
    print(f"{loop.time():.1f} report starts")
    if blocking:
        time.sleep(2)
    else:
        await asyncio.sleep(2)
    print(f"{loop.time():.1f} report ends")


async def main():
    for blocking in (True, False):
        print("blocking" if blocking else "awaiting")
        await asyncio.gather(heartbeat(6), report(blocking), sleeper("c", 3), sleeper("a", 1.6), sleeper("b", 1.4))


asyncio.run(main())

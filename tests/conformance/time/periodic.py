# Periodic work: drifting sleep against a fixed schedule, with a body that takes time.
import asyncio


async def drifting(times):
    loop = asyncio.get_running_loop()
    moments = []
    for _ in range(times):
        moments.append(round(loop.time(), 3))
        await asyncio.sleep(0.03)
        await asyncio.sleep(0.1)
    return moments


async def on_schedule(times):
    loop = asyncio.get_running_loop()
    moments = []
    following = loop.time()
    for _ in range(times):
        moments.append(round(loop.time(), 3))
        await asyncio.sleep(0.03)
        following += 0.1
        await asyncio.sleep(max(0, following - loop.time()))
    return moments


async def overrun(times):
    loop = asyncio.get_running_loop()
    following = loop.time()
    moments = []
    for n in range(times):
        moments.append(round(loop.time(), 3))
        await asyncio.sleep(0.25 if n == 1 else 0.01)
        following += 0.1
        await asyncio.sleep(max(0, following - loop.time()))
    return moments


async def main():
    for moments in await asyncio.gather(drifting(6), on_schedule(6), overrun(6)):
        print(moments)


asyncio.run(main())

# An exception in a task that main awaits goes through main and ends the program; the other task is cancelled.
import asyncio


async def heartbeat():
    try:
        while True:
            print("beat", asyncio.get_running_loop().time())
            await asyncio.sleep(0.4)
    finally:
        print("heartbeat stops")


async def load(name):
    await asyncio.sleep(1)
    if name == "corrupt":
        raise ValueError(f"{name}: bad checksum")
    return name


async def main():
    beat = asyncio.create_task(heartbeat())
    for name in ("good", "corrupt", "unseen"):
        task = asyncio.create_task(load(name))
        print("loaded", await task)
    print("not reached")
    beat.cancel()


asyncio.run(main())

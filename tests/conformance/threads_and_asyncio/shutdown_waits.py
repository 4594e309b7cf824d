"""asyncio.run waits at its end for what runs in the default executor, but cancels tasks at once."""
import asyncio
import time


def slow(name, seconds):
    time.sleep(seconds)
    print(f"{time.monotonic():.1f} {name} is done")


async def background():
    try:
        await asyncio.to_thread(slow, "awaited", 1)
    except asyncio.CancelledError:
        print(f"{time.monotonic():.1f} background is cancelled")
        raise


async def main():
    asyncio.create_task(background())
    asyncio.get_running_loop().run_in_executor(None, slow, "forgotten", 0.5)
    await asyncio.sleep(0.2)
    print(f"{time.monotonic():.1f} main returns")


asyncio.run(main())
print(f"{time.monotonic():.1f} run is over")

"""A blocking call in the loop stops the heartbeat; in a thread it does not."""
import asyncio
import time


def blocking(seconds):
    time.sleep(seconds)
    return f"slept {seconds}"


async def heartbeat(beats):
    loop = asyncio.get_running_loop()
    try:
        while True:
            beats.append(round(loop.time(), 2))
            await asyncio.sleep(0.25)
    finally:
        print("heartbeat stops at", loop.time())


async def main():
    for title in ("in the loop", "in a thread"):
        beats = []
        start = asyncio.get_running_loop().time()
        task = asyncio.create_task(heartbeat(beats))
        await asyncio.sleep(0)
        if title == "in a thread":
            print(await asyncio.to_thread(blocking, 1))
        else:
            print(blocking(1))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        print(title, [round(beat - start, 2) for beat in beats])


asyncio.run(main())

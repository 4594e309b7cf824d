# Every step of three tasks with one event, one future and one sleep, as the loop takes them.
import asyncio

steps = []


def step(label):
    steps.append(f"{asyncio.get_running_loop().time():.1f} {asyncio.current_task().get_name():<6} {label}")


async def opener(event, future):
    step("begins")
    await asyncio.sleep(1)
    step("sets the event")
    event.set()
    step("goes on")
    await asyncio.sleep(0)
    step("sets the future")
    future.set_result("result")
    step("ends")


async def watcher(event, future):
    step("waits for the event")
    await event.wait()
    step("event seen")
    step(f"future gave {await future}")


async def ticker():
    for tick in range(3):
        step(f"tick {tick}")
        await asyncio.sleep(0.5)


async def main():
    event, future = asyncio.Event(), asyncio.get_running_loop().create_future()
    tasks = [
        asyncio.create_task(opener(event, future), name="opener"),
        asyncio.create_task(watcher(event, future), name="watch1"),
        asyncio.create_task(watcher(event, future), name="watch2"),
        asyncio.create_task(ticker(), name="ticker"),
    ]
    step("gathers")
    await asyncio.gather(*tasks)
    step("done")


asyncio.run(main())
print("\n".join(steps))

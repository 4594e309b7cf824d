# create_task() where no loop runs: the error first, and then that the coroutine was never awaited.
import asyncio


async def work():
    return 1


def start():
    return asyncio.create_task(work(), name="too early")


print("starting")
start()

# A coroutine that catches cancellation under wait_for: the timeout waits for it, and its result may still count.
import asyncio


async def slow_to_leave(leave_after, value):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} asked to leave")
        await asyncio.sleep(leave_after)
        print(f"{loop.time():.1f} leaving")
        if value is None:
            raise
    return value


async def fails_on_leave():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("broke while leaving")


async def main():
    loop = asyncio.get_running_loop()
    for value in (None, "a late value"):
        try:
            print("result", await asyncio.wait_for(slow_to_leave(0.5, value), 1))
        except TimeoutError:
            print(f"{loop.time():.1f} timeout")
    try:
        await asyncio.wait_for(fails_on_leave(), 1)
    except ValueError as error:
        print(f"{loop.time():.1f} {error}")
    task = asyncio.create_task(asyncio.wait_for(asyncio.sleep(10), 5))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} cancelled from outside, no TimeoutError")


asyncio.run(main())

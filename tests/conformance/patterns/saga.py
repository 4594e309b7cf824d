"""A saga: steps with compensations that run in reverse when a later step fails or the whole is cancelled."""
import asyncio
from contextlib import AsyncExitStack


async def step(name, seconds, fails=False):
    print(f"{asyncio.get_running_loop().time():.1f} {name}")
    await asyncio.sleep(seconds)
    if fails:
        raise RuntimeError(f"{name} failed")


async def compensate(name):
    await asyncio.sleep(0.1)
    print(f"{asyncio.get_running_loop().time():.1f} undo {name}")


async def book_trip(failing=None):
    async with AsyncExitStack() as undo:
        for name, seconds in (("flight", 0.2), ("hotel", 0.3), ("car", 0.1), ("payment", 0.2)):
            await step(name, seconds, name == failing)
            undo.push_async_callback(compensate, name)
        undo.pop_all()
        return "booked"


async def main():
    print(await book_trip())
    for failing in ("car", "flight"):
        try:
            await book_trip(failing)
        except RuntimeError as error:
            print("trip:", error)
    task = asyncio.create_task(book_trip())
    await asyncio.sleep(0.4)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("trip cancelled", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.55):
            await book_trip()
    except TimeoutError:
        print("trip took too long")

asyncio.run(main())

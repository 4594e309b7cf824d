"""An event with many waiters: order, cancellation between set and wakeup, clear right after set."""
import asyncio


async def waiter(event, name):
    try:
        print(name, await event.wait(), event.is_set())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "abcd"]
    await asyncio.sleep(0)
    print(repr(event).split(" [")[1])
    event.set()
    event.clear()
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(repr(event).split(" [")[1])
    late = asyncio.create_task(waiter(event, "late"))
    await asyncio.sleep(0)
    late.cancel()
    await asyncio.sleep(0)
    event.set()
    await asyncio.wait([late])
    print(late.cancelled(), await event.wait(), repr(event).split(" [")[1])
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.5)
    except TimeoutError:
        print("timeout")
    flags = [asyncio.Event() for _ in range(3)]

    async def relay(number):
        await flags[number].wait()
        print("relay", number)
        if number + 1 < len(flags):
            flags[number + 1].set()

    async with asyncio.TaskGroup() as group:
        for number in reversed(range(3)):
            group.create_task(relay(number))
        flags[0].set()

asyncio.run(main())

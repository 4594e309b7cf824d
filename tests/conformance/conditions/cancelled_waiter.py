"""A waiter is cancelled: it takes the lock again before it leaves, and passes its notification on."""
import asyncio


async def waiter(condition, name):
    try:
        async with condition:
            try:
                await condition.wait()
                print(name, "notified")
            except asyncio.CancelledError:
                print(name, "cancelled, holds the lock:", condition.locked())
                raise
    finally:
        print(name, "out")


async def main():
    condition = asyncio.Condition()
    a, b, c = [asyncio.create_task(waiter(condition, name)) for name in "abc"]
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify()
        b.cancel()
        print("notified and cancelled b while holding the lock")
        await asyncio.sleep(0.1)
        print("release")
    await asyncio.sleep(0.1)
    print([task.done() for task in (a, b, c)])
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(a, b, c, return_exceptions=True))

    d = asyncio.create_task(waiter(condition, "d"))
    await asyncio.sleep(0)
    await condition.acquire()
    d.cancel("first")
    await asyncio.sleep(0.1)
    d.cancel("second, while it waits for the lock")
    await asyncio.sleep(0.1)
    condition.release()
    print(await asyncio.gather(d, return_exceptions=True), d.cancelling())

asyncio.run(main())

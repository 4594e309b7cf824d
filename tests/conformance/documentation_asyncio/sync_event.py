"""Event: a waiter that is told when something has happened."""
import asyncio


async def waiter(event):
    print("waiting for it ...")
    await event.wait()
    print("... got it!")


async def main():
    event = asyncio.Event()
    waiter_task = asyncio.create_task(waiter(event))
    await asyncio.sleep(1)
    event.set()
    await waiter_task
    lock = asyncio.Lock()
    async with lock:
        print("lock held", lock.locked())
    await lock.acquire()
    try:
        print("shared state is accessed")
    finally:
        lock.release()
    sem = asyncio.Semaphore(10)
    async with sem:
        print("work with a shared resource", sem._value)
    cond = asyncio.Condition()
    async with cond:
        asyncio.get_running_loop().call_soon(asyncio.create_task, notify(cond))
        await cond.wait()
        print("notified")


async def notify(cond):
    async with cond:
        cond.notify()

asyncio.run(main())

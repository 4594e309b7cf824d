"""The next in line is cancelled just as the lock is handed to it."""
import asyncio


async def user(lock, name):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print(name, "cancelled", lock.locked())
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(user(lock, name)) for name in "abcd"]
    await asyncio.sleep(0)
    print(repr(lock).split(" [")[1])
    lock.release()
    tasks[0].cancel()
    print(repr(lock).split(" [")[1])
    await asyncio.sleep(0)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(repr(lock).split(" [")[1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    waiting = asyncio.create_task(user(lock, "e"))
    await asyncio.sleep(0)
    waiting.cancel()
    lock.release()
    print(await lock.acquire(), lock.locked())
    await asyncio.wait([waiting])
    lock.release()
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())

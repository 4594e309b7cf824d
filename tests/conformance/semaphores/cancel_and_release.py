"""Semaphores when waiters are cancelled at the moment of their release: no permit is lost."""
import asyncio


async def user(semaphore, name, seconds):
    try:
        async with semaphore:
            print(f"{asyncio.get_running_loop().time():.1f} {name} in")
            await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{asyncio.get_running_loop().time():.1f} {name} cancelled")
        raise


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = {name: asyncio.create_task(user(semaphore, name, 1)) for name in "abcdef"}
    await asyncio.sleep(0.5)
    tasks["c"].cancel()
    await asyncio.sleep(0.4)
    loop = asyncio.get_running_loop()
    loop.call_at(1.0, tasks["d"].cancel)
    await asyncio.wait(tasks.values())
    print(repr(semaphore).split(" [")[1], [name for name, task in tasks.items() if task.cancelled()])

    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    first, second = (asyncio.create_task(user(semaphore, name, 0)) for name in ("first", "second"))
    await asyncio.sleep(0)
    semaphore.release()
    first.cancel()
    print(semaphore.locked())
    await asyncio.gather(first, second, return_exceptions=True)
    print(repr(semaphore).split(" [")[1])
    semaphore.release()
    print(semaphore._value)

asyncio.run(main())

# Cancelling a gather cancels its children; cancelling one child is that child's error.
import asyncio


async def child(name, delay, stubborn=False):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} {name} cancelled")
        if not stubborn:
            raise
        await asyncio.sleep(0.5)
        print(f"{loop.time():.1f} {name} took its time")
    return name


async def group():
    try:
        return await asyncio.gather(child("a", 5), child("b", 5, stubborn=True), child("c", 0.5))
    except asyncio.CancelledError:
        print("group cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(group())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} main saw it", task.cancelled())
    victim = asyncio.create_task(child("victim", 9))
    loop.call_later(1, victim.cancel)
    try:
        await asyncio.gather(victim, child("sibling", 2))
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} gather raised CancelledError")
    future = asyncio.gather(child("x", 9), child("y", 9))
    await asyncio.sleep(0)
    print(future.cancel())
    try:
        await future
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} future cancelled", future.cancelled())
    await asyncio.sleep(2)


asyncio.run(main())

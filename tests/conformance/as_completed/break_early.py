"""The first few answers are enough: break out, cancel the rest."""
import asyncio


async def mirror(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print("stop", name)
        raise


async def first(count, tasks):
    found = []
    async for task in asyncio.as_completed(tasks):
        found.append(task.result())
        if len(found) == count:
            break
    for task in tasks:
        if not task.done():
            task.cancel()
    return found


async def main():
    tasks = [asyncio.create_task(mirror(name, delay)) for name, delay in
             [("berlin", 0.4), ("oslo", 0.2), ("rome", 0.6), ("paris", 0.3)]]
    print(await first(2, tasks))
    await asyncio.wait(tasks)
    iterator = asyncio.as_completed([mirror("lima", 0.1), mirror("quito", 0.2)])
    print(await next(iterator))
    print(await anext(iterator))
    try:
        next(iterator)
    except StopIteration:
        print("nothing left")
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print("nothing left")

asyncio.run(main())

"""as_completed: results in the order in which they come, with for and with async for."""
import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    loop = asyncio.get_running_loop()
    for coro in asyncio.as_completed([fetch("slow", 0.3), fetch("fast", 0.1), fetch("middle", 0.2)]):
        print(type(coro).__name__, await coro, f"{loop.time():.1f}")
    tasks = [asyncio.create_task(fetch(name, delay), name=name)
             for name, delay in [("p", 0.3), ("q", 0.1), ("r", 0.2)]]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.get_name(), await task, f"{loop.time():.1f}")
    everything = asyncio.as_completed([fetch("x", 0.1), fetch("y", 0.1), fetch("z", 0)])
    print([await coro for coro in everything])
    print([await coro for coro in asyncio.as_completed([])])
    async for nothing in asyncio.as_completed([]):
        print("never")
    same = asyncio.create_task(fetch("same", 0.1))
    print([await coro for coro in asyncio.as_completed([same, same])])

asyncio.run(main())

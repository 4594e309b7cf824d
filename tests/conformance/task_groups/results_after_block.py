"""A TaskGroup waits for all its tasks; afterwards each one has its result."""
import asyncio


async def fetch(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} done")
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        tasks = [group.create_task(fetch(name, delay), name=f"fetch-{name}")
                 for name, delay in [("a", 0.3), ("b", 0.1), ("c", 0.2)]]
        print(group)
        print([task.get_name() for task in tasks])
    print([task.result() for task in tasks])
    print(group, asyncio.get_running_loop().time())

asyncio.run(main())

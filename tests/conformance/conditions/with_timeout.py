"""Waiting for a condition with a time limit; readers and one writer."""
import asyncio


class SharedValue:
    def __init__(self):
        self._condition = asyncio.Condition()
        self._version = 0

    async def publish(self):
        async with self._condition:
            self._version += 1
            self._condition.notify_all()

    async def next_version(self, seen, limit):
        async with self._condition:
            await asyncio.wait_for(self._condition.wait_for(lambda: self._version > seen), limit)
            return self._version


async def reader(shared, name, limit):
    seen = 0
    while seen < 3:
        try:
            seen = await shared.next_version(seen, limit)
            print(f"{asyncio.get_running_loop().time():.1f} {name} sees {seen}")
        except TimeoutError:
            print(f"{asyncio.get_running_loop().time():.1f} {name} is impatient")
            limit *= 2


async def writer(shared):
    for _ in range(3):
        await asyncio.sleep(1)
        await shared.publish()


async def main():
    shared = SharedValue()
    async with asyncio.TaskGroup() as group:
        group.create_task(reader(shared, "patient", 5))
        group.create_task(reader(shared, "hasty", 0.4))
        group.create_task(writer(shared))

asyncio.run(main())

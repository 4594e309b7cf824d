"""A readers-writer lock built on a condition; writers have precedence."""
import asyncio
from contextlib import asynccontextmanager


class ReadWriteLock:
    def __init__(self):
        self._condition = asyncio.Condition()
        self._readers = 0
        self._writing = False
        self._writers_waiting = 0

    @asynccontextmanager
    async def read(self):
        async with self._condition:
            await self._condition.wait_for(lambda: not self._writing and not self._writers_waiting)
            self._readers += 1
        try:
            yield
        finally:
            async with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @asynccontextmanager
    async def write(self):
        async with self._condition:
            self._writers_waiting += 1
            try:
                await self._condition.wait_for(lambda: not self._writing and not self._readers)
            finally:
                self._writers_waiting -= 1
            self._writing = True
        try:
            yield
        finally:
            async with self._condition:
                self._writing = False
                self._condition.notify_all()


async def reader(lock, name, start, seconds):
    await asyncio.sleep(start)
    async with lock.read():
        print(f"{asyncio.get_running_loop().time():.1f} {name} reads")
        await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():.1f} {name} stops")


async def writer(lock, name, start):
    await asyncio.sleep(start)
    async with lock.write():
        print(f"{asyncio.get_running_loop().time():.1f} {name} WRITES")
        await asyncio.sleep(0.4)


async def main():
    lock = ReadWriteLock()
    async with asyncio.TaskGroup() as group:
        for index, (start, seconds) in enumerate([(0, 1), (0.1, 0.5), (0.5, 0.2), (1.2, 0.3)]):
            group.create_task(reader(lock, f"r{index}", start, seconds))
        group.create_task(writer(lock, "w0", 0.3))
        group.create_task(writer(lock, "w1", 0.35))
        impatient = group.create_task(writer(lock, "w2", 0.4))
        await asyncio.sleep(0.6)
        impatient.cancel()

asyncio.run(main())

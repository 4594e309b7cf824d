"""The bounded buffer: two conditions that share a lock."""
import asyncio


class Buffer:
    def __init__(self, size):
        lock = asyncio.Lock()
        self.not_full = asyncio.Condition(lock)
        self.not_empty = asyncio.Condition(lock)
        self.items = []
        self.size = size

    async def put(self, item):
        async with self.not_full:
            while len(self.items) >= self.size:
                print("full, producer waits")
                await self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    async def get(self):
        async with self.not_empty:
            while not self.items:
                print("empty, consumer waits")
                await self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


async def produce(buffer, count):
    for number in range(count):
        await buffer.put(number)
        print("put", number, buffer.items)


async def consume(buffer, count, name):
    for _ in range(count):
        item = await buffer.get()
        print(name, "got", item)
        await asyncio.sleep(0.1)


async def main():
    buffer = Buffer(2)
    await asyncio.gather(produce(buffer, 6), consume(buffer, 3, "x"), consume(buffer, 3, "y"))
    print(buffer.items, asyncio.get_running_loop().time())

asyncio.run(main())

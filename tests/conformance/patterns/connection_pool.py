"""A connection pool: lazily opened, limited, with health checks and a time limit for waiting."""
import asyncio
from contextlib import asynccontextmanager
from itertools import count


class Connection:
    numbers = count(1)

    def __init__(self):
        self.number = next(self.numbers)
        self.uses = 0

    async def open(self):
        await asyncio.sleep(0.1)
        print(f"{asyncio.get_running_loop().time():.1f} open #{self.number}")
        return self

    async def query(self, text):
        self.uses += 1
        await asyncio.sleep(0.3)
        return f"#{self.number}: {text}"


class Pool:
    def __init__(self, size):
        self.free = asyncio.LifoQueue()
        self.room = asyncio.Semaphore(size)
        self.waiting = 0

    @asynccontextmanager
    async def connection(self, limit=None):
        self.waiting += 1
        try:
            await asyncio.wait_for(self.room.acquire(), limit)
        finally:
            self.waiting -= 1
        try:
            try:
                link = self.free.get_nowait()
            except asyncio.QueueEmpty:
                link = await Connection().open()
            yield link
            if link.uses < 3:
                self.free.put_nowait(link)
            else:
                print("retire", link.number)
        finally:
            self.room.release()


async def client(pool, name, limit=None):
    try:
        async with pool.connection(limit) as link:
            print(f"{asyncio.get_running_loop().time():.1f} {await link.query(name)}")
    except TimeoutError:
        print(f"{asyncio.get_running_loop().time():.1f} {name} got no connection, {pool.waiting} still wait")


async def main():
    pool = Pool(2)
    clients = [client(pool, f"c{n}", 0.6 if n == 5 else None) for n in range(8)]
    await asyncio.gather(*clients)
    print("free:", pool.free.qsize())

asyncio.run(main())

# A pool of connections under a semaphore: opening each time against keeping two open.
import asyncio


class Connection:
    opened = 0

    async def open(self):
        await asyncio.sleep(0.3)
        Connection.opened += 1
        self.number = Connection.opened
        return self

    async def query(self, n):
        await asyncio.sleep(0.1)
        return f"q{n}@c{self.number}"


class Pool:
    def __init__(self, size):
        self.semaphore = asyncio.Semaphore(size)
        self.idle = []

    async def run(self, n):
        async with self.semaphore:
            connection = self.idle.pop() if self.idle else await Connection().open()
            try:
                return await connection.query(n)
            finally:
                self.idle.append(connection)


async def without_pool(n):
    return await (await Connection().open()).query(n)


async def main():
    loop = asyncio.get_running_loop()
    print([await without_pool(n) for n in range(3)], f"{loop.time():.1f}")
    start = loop.time()
    pool = Pool(2)
    print(await asyncio.gather(*(pool.run(n) for n in range(6))), f"{loop.time() - start:.1f}")
    print([await pool.run(n) for n in (7, 8)], len(pool.idle), Connection.opened, f"{loop.time() - start:.1f}")


asyncio.run(main())

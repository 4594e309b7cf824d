# A small service on a pool: a repository class, a cache in front, and many requests at once.
import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass

import asyncpg


@dataclass
class User:
    id: int
    name: str


class Users:
    def __init__(self, pool):
        self.pool = pool
        self.cache = {}
        self.queries = 0

    async def get(self, number):
        if number not in self.cache:
            self.cache[number] = asyncio.ensure_future(self._load(number))
        return await self.cache[number]

    async def _load(self, number):
        self.queries += 1
        row = await self.pool.fetchrow("SELECT id, name FROM users WHERE id = $1", number)
        return User(**row) if row else None

    @asynccontextmanager
    async def renamed(self, number, name):
        async with self.pool.acquire() as connection:
            transaction = connection.transaction()
            await transaction.start()
            await connection.execute("UPDATE users SET name = $2 WHERE id = $1", number, name)
            try:
                yield connection
            except Exception:
                await transaction.rollback()
                raise
            await transaction.commit()
        self.cache.pop(number, None)


async def main():
    loop = asyncio.get_running_loop()
    async with asyncpg.create_pool("postgresql://localhost/app", min_size=1, max_size=2) as pool:
        users = Users(pool)
        found = await asyncio.gather(*(users.get(number) for number in (1, 2, 1, 3, 2, 99)))
        print(found, users.queries, f"{loop.time():.2f}")
        async with users.renamed(1, "Ann") as connection:
            print(await connection.fetchval("SELECT name FROM users WHERE id = 1"))
        print(await users.get(1))
        try:
            async with users.renamed(2, "Bob"):
                raise ValueError("no")
        except ValueError:
            print(await pool.fetch("SELECT name FROM users WHERE id IN (1, 2) ORDER BY id"))
        print(await pool.fetchval("SELECT count(*) FROM users WHERE name LIKE 'user%'"), f"{loop.time():.2f}")


asyncio.run(main())

# Two tasks read, think and write: an update is lost, unless the database does the arithmetic or a lock is held.
import asyncio

import aiosqlite


async def read(db):
    async with db.execute("SELECT value FROM counter") as cursor:
        return (await cursor.fetchone())[0]


async def careless(db, lock):
    value = await read(db)
    await asyncio.sleep(0.01)
    await db.execute("UPDATE counter SET value = ?", (value + 1,))


async def atomic(db, lock):
    await db.execute("UPDATE counter SET value = value + 1")


async def locked(db, lock):
    async with lock:
        await careless(db, lock)


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    async with aiosqlite.connect(":memory:") as db:
        await db.execute("CREATE TABLE counter (value INTEGER)")
        await db.execute("INSERT INTO counter VALUES (0)")
        for work in (careless, atomic, locked):
            await db.execute("UPDATE counter SET value = 0")
            begin = loop.time()
            await asyncio.gather(*(work(db, lock) for _ in range(5)))
            print(f"{work.__name__:<10}{await read(db)} after {loop.time() - begin:.2f} s")


asyncio.run(main())

# Two connections to one file: the second writer waits until the first commits, or gives up.
import asyncio

import aiosqlite


async def writer(name, hold, timeout=5.0):
    loop = asyncio.get_running_loop()
    async with aiosqlite.connect("shared.db", timeout=timeout) as db:
        try:
            await db.execute("INSERT INTO users (name) VALUES (?)", (name,))
            print(f"{loop.time():.2f} {name} has written")
            await asyncio.sleep(hold)
            await db.commit()
            print(f"{loop.time():.2f} {name} has committed")
        except aiosqlite.OperationalError as error:
            print(f"{loop.time():.2f} {name}: {error}")


async def main():
    async with aiosqlite.connect("shared.db") as db:
        await db.execute("PRAGMA synchronous = OFF")
        await asyncio.gather(writer("first", 1), writer("second", 0.5), writer("hasty", 0, timeout=0.3))
        async with db.execute("SELECT id, name FROM users WHERE id > 9") as cursor:
            print(await cursor.fetchall())


asyncio.run(main())

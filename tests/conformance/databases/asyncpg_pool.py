# A pool: made with some connections, grows to its limit, and lets the rest wait.
import asyncio

import asyncpg


async def work(pool, number):
    loop = asyncio.get_running_loop()
    async with pool.acquire() as connection:
        begin = loop.time()
        name = await connection.fetchval("SELECT name FROM users WHERE id = $1", number)
        await asyncio.sleep(0.5)
        print(f"{number}: {begin:.2f} to {loop.time():.2f} {name} ({pool.get_size()} open, {pool.get_idle_size()} idle)")


async def main():
    loop = asyncio.get_running_loop()
    async with asyncpg.create_pool("postgresql://localhost/test", min_size=2, max_size=3) as pool:
        print(f"{loop.time():.2f}", pool.get_size(), pool.get_min_size(), pool.get_max_size())
        await asyncio.gather(*(work(pool, number) for number in range(1, 7)))
        print(await pool.fetchval("SELECT count(*) FROM users"), await pool.execute("DELETE FROM users WHERE id > 8"))
        held = [await pool.acquire() for _ in range(3)]
        try:
            await pool.acquire(timeout=0.2)
        except asyncio.TimeoutError:
            print("no connection in time", f"{loop.time():.2f}")
        for connection in held:
            await pool.release(connection)
        try:
            await held[0].fetch("SELECT 1")
        except asyncpg.InterfaceError as error:
            print(error)
    try:
        await pool.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)
    try:
        asyncpg.create_pool(min_size=5, max_size=2)
    except ValueError as error:
        print(error)


asyncio.run(main())

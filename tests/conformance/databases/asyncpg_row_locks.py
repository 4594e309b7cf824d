# Two transactions change one row: the second waits for the first; in a circle one of them is told of the deadlock.
import asyncio

import asyncpg


async def add(pool, name, amount, hold):
    loop = asyncio.get_running_loop()
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute("UPDATE counters SET value = value + $1 WHERE name = $2", amount, name)
        print(f"{loop.time():.2f} +{amount} {name}")
        await asyncio.sleep(hold)


async def both(pool, first, second):
    loop = asyncio.get_running_loop()
    try:
        async with pool.acquire() as connection, connection.transaction():
            for name in (first, second):
                await connection.fetchrow("SELECT * FROM counters WHERE name = $1 FOR UPDATE", name)
                print(f"{loop.time():.2f} {first}{second} locked {name}")
                await asyncio.sleep(0.1)
    except asyncpg.DeadlockDetectedError as error:
        print(f"{loop.time():.2f} {first}{second}: {error}")


async def main():
    async with asyncpg.create_pool(database="counters", min_size=1, max_size=5) as pool:
        await pool.execute("CREATE TABLE counters (name TEXT, value INT)")
        await pool.execute("INSERT INTO counters VALUES ('a', 0), ('b', 0)")
        await asyncio.gather(add(pool, "a", 1, 1), add(pool, "a", 10, 0.5), add(pool, "b", 100, 0))
        print([tuple(row) for row in await pool.fetch("SELECT * FROM counters ORDER BY name")])
        await asyncio.gather(both(pool, "a", "b"), both(pool, "b", "a"))


asyncio.run(main())

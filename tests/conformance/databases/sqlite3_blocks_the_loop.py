# A blocking database inside of a coroutine freezes everything; aiosqlite lets the others run.
import asyncio
import sqlite3

import aiosqlite


async def heartbeat():
    beats = 0
    try:
        while True:
            await asyncio.sleep(0.05)
            beats += 1
    except asyncio.CancelledError:
        return beats


async def blocking():
    connection = sqlite3.connect("shop.db")
    connection.execute("create table if not exists items (name text)")
    for number in range(4):
        connection.execute("insert into items values (?)", (f"item {number}",))
    connection.commit()
    return connection.execute("select count(*) from items").fetchone()[0]


async def awaiting():
    async with aiosqlite.connect("shop.db") as connection:
        for number in range(4):
            await connection.execute("insert into items values (?)", (f"item {number}",))
        await connection.commit()
        async with connection.execute("select count(*) from items") as cursor:
            return (await cursor.fetchone())[0]


async def main():
    loop = asyncio.get_running_loop()
    for work in (blocking, awaiting):
        begin = loop.time()
        beating = asyncio.create_task(heartbeat())
        await asyncio.sleep(0)
        count = await work()
        beating.cancel()
        print(work.__name__, count, f"{loop.time() - begin:.2f} s, {await beating} beats")


asyncio.run(main())

# aiosqlite: connections and cursors as context managers, awaited, and walked with `async for`.
import asyncio

import aiosqlite


async def main():
    loop = asyncio.get_running_loop()
    async with aiosqlite.connect(":memory:") as db:
        print(f"{loop.time():.2f}")
        await db.execute("CREATE TABLE tasks (id INTEGER PRIMARY KEY, title TEXT, done INTEGER DEFAULT 0)")
        cursor = await db.execute("INSERT INTO tasks (title) VALUES (?)", ("write",))
        print(cursor.lastrowid, cursor.rowcount, db.in_transaction)
        await db.executemany("INSERT INTO tasks (title, done) VALUES (?, ?)", [("test", 1), ("ship", 0)])
        await db.commit()
        print(db.in_transaction, db.total_changes, f"{loop.time():.2f}")
        async with db.execute("SELECT id, title FROM tasks WHERE done = ?", (0,)) as cursor:
            async for row in cursor:
                print(row)
        async with db.execute("SELECT * FROM tasks") as cursor:
            print(await cursor.fetchone(), await cursor.fetchmany(1), await cursor.fetchall(), await cursor.fetchone())
        db.row_factory = aiosqlite.Row
        rows = await db.execute_fetchall("SELECT title, done FROM tasks ORDER BY title")
        print([(row["title"], row["done"]) for row in rows])
        print(await db.execute_insert("INSERT INTO tasks (title) VALUES ('more')"))
        await db.rollback()
        async with db.cursor() as cursor:
            await cursor.execute("SELECT count(*) AS n FROM tasks")
            print((await cursor.fetchone())["n"], cursor.description[0][0])
    db = await aiosqlite.connect("unknown.db")
    print(await (await db.execute("SELECT * FROM users WHERE id <= 3")).fetchall())
    await db.close()
    print(f"{loop.time():.2f}")


asyncio.run(main())

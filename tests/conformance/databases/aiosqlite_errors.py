# What goes wrong with aiosqlite: SQLite's errors, closed connections, and one never opened.
import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("app.db") as db:
        for sql in ("SELECT * FROM orders", "INSERT INTO users VALUES (1, 'again')", "SELECT name FRM users"):
            try:
                await db.execute(sql)
            except aiosqlite.OperationalError as error:
                print("operational:", error)
            except aiosqlite.IntegrityError as error:
                print("integrity:", error)
        print((await (await db.execute("SELECT count(*) FROM users")).fetchone())[0])
    try:
        await db.execute("SELECT 1")
    except ValueError as error:
        print(error)
    pending = aiosqlite.connect("app.db")
    try:
        pending.in_transaction
    except ValueError as error:
        print(error)
    async with pending:
        results = await asyncio.gather(*(pending.execute_fetchall("SELECT name FROM users WHERE id = ?", (n,))
                                         for n in (1, 2, 99)))
        print(results, f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())

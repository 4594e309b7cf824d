# PostgreSQL's errors as asyncpg raises them.
import asyncio

import asyncpg


async def main():
    connection = await asyncpg.connect(host="localhost", database="shop", user="app")
    await connection.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, n INT CHECK (n > 0))")
    await connection.execute("INSERT INTO items VALUES (1, 'pen', 1)")
    for query, *arguments in (
        ("SELECT * FROM nothing",),
        ("SELECT price FROM items",),
        ("SELEKT 1",),
        ("SELECT * FROM items WHERE",),
        ("INSERT INTO items VALUES (1, 'ink', 1)",),
        ("INSERT INTO items VALUES (2, 'pen', 1)",),
        ("INSERT INTO items (id) VALUES (3)",),
        ("INSERT INTO items VALUES (4, 'cup', 0)",),
        ("CREATE TABLE items (id INT)",),
        ("SELECT * FROM items WHERE id = $1",),
        ("SELECT * FROM items WHERE id = $1", 1, 2),
    ):
        try:
            await connection.fetch(query, *arguments)
        except asyncpg.PostgresError as error:
            print(type(error).__name__, error.sqlstate, error)
        except asyncpg.InterfaceError as error:
            print(type(error).__name__, error)
    first = asyncio.create_task(connection.fetch("SELECT 1"))
    await asyncio.sleep(0)
    try:
        await connection.fetch("SELECT 2")
    except asyncpg.InterfaceError as error:
        print(error)
    print(await first)
    try:
        await connection.fetch("SELECT 1", timeout=0.01)
    except asyncio.TimeoutError as error:
        print(repr(error))
    await connection.fetch("SELECT * FROM gone")


asyncio.run(main())

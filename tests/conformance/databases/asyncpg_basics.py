# asyncpg: a connection, queries with $1, records.
import asyncio

import asyncpg


async def main():
    loop = asyncio.get_running_loop()
    connection = await asyncpg.connect("postgresql://user:secret@localhost/app")
    print(f"{loop.time():.2f}")
    rows = await connection.fetch("SELECT * FROM users WHERE id <= $1 ORDER BY id DESC", 3)
    for row in rows:
        print(row["id"], row["name"], row[1], dict(row), list(row.keys()), tuple(row), row)
    row = await connection.fetchrow("SELECT name AS who, id * 2 FROM users WHERE name = $1", "user4")
    print(row, row.get("who"), row.get("nothing", "-"), "who" in row, len(row))
    print(await connection.fetchrow("SELECT * FROM users WHERE id = 99"), await connection.fetchval("SELECT count(*) FROM users"))
    print(await connection.execute("CREATE TABLE notes (id SERIAL PRIMARY KEY, body TEXT NOT NULL, done BOOLEAN DEFAULT FALSE)"))
    print(await connection.execute("INSERT INTO notes (body) VALUES ($1)", "first"))
    print(await connection.fetchval("INSERT INTO notes (body, done) VALUES ($1, $2) RETURNING id", "second", True))
    await connection.executemany("INSERT INTO notes (body) VALUES ($1)", [("third",), ("fourth",)])
    print(await connection.execute("UPDATE notes SET done = $1 WHERE id > $2", True, 2))
    print(await connection.execute("DELETE FROM notes WHERE body LIKE 'f%'"))
    print(await connection.fetch("SELECT id, body, done FROM notes ORDER BY id"))
    print(connection.is_closed(), f"{loop.time():.2f}")
    await connection.close()
    print(connection.is_closed())
    try:
        await connection.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)


asyncio.run(main())

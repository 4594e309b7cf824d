# Transactions: committed, rolled back, nested, and failed in the middle.
import asyncio

import asyncpg


async def total(connection):
    return [tuple(row) for row in await connection.fetch("SELECT name, balance FROM accounts ORDER BY name")]


async def main():
    connection = await asyncpg.connect(database="bank")
    other = await asyncpg.connect(database="bank")
    await connection.execute("CREATE TABLE accounts (name TEXT PRIMARY KEY, balance INT)")
    await connection.executemany("INSERT INTO accounts VALUES ($1, $2)", [("ann", 100), ("bob", 50)])
    async with connection.transaction():
        await connection.execute("UPDATE accounts SET balance = balance - 30 WHERE name = 'ann'")
        await connection.execute("UPDATE accounts SET balance = balance + 30 WHERE name = 'bob'")
        print("inside", await total(connection), "outside", await total(other), connection.is_in_transaction())
    print("after", await total(other))
    try:
        async with connection.transaction():
            await connection.execute("UPDATE accounts SET balance = 0")
            raise ValueError("changed my mind")
    except ValueError as error:
        print(error, await total(connection))
    async with connection.transaction():
        await connection.execute("INSERT INTO accounts VALUES ('cat', 1)")
        try:
            async with connection.transaction():
                await connection.execute("INSERT INTO accounts VALUES ('dan', 1)")
                await connection.execute("INSERT INTO accounts VALUES ('ann', 1)")
        except asyncpg.UniqueViolationError as error:
            print(error)
    print("nested", await total(connection))
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute("SELECT * FROM nothing")
    except asyncpg.UndefinedTableError:
        try:
            await connection.execute("SELECT 1")
        except asyncpg.InFailedSQLTransactionError as error:
            print(error)
    await transaction.rollback()
    try:
        await transaction.commit()
    except asyncpg.InterfaceError as error:
        print(error)


asyncio.run(main())

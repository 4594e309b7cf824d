# A connection belongs to the thread that made it: to_thread with a shared one fails, with one of its own it works.
import asyncio
import sqlite3
import threading


def count(connection):
    return connection.execute("SELECT count(*) FROM items").fetchone()[0]


def count_on_own_connection():
    connection = sqlite3.connect("items.db")
    try:
        return count(connection), threading.current_thread() is threading.main_thread()
    finally:
        connection.close()


async def ticker():
    ticks = 0
    while True:
        await asyncio.sleep(0.05)
        ticks += 1
        if ticks == 3:
            print("three ticks")


async def main():
    connection = sqlite3.connect("items.db")
    connection.execute("CREATE TABLE items (name TEXT)")
    connection.executemany("INSERT INTO items VALUES (?)", [("a",), ("b",)])
    connection.commit()
    try:
        await asyncio.to_thread(count, connection)
    except sqlite3.ProgrammingError as error:
        print(str(error).partition(" The object")[0])
    ticking = asyncio.create_task(ticker())
    print(await asyncio.gather(*(asyncio.to_thread(count_on_own_connection) for _ in range(3))))
    shared = sqlite3.connect("items.db", check_same_thread=False)
    print(await asyncio.to_thread(count, shared), f"{asyncio.get_running_loop().time():.2f}")
    ticking.cancel()


asyncio.run(main())

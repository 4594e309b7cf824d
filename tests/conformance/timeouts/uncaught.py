# A timeout that nobody catches ends the program with TimeoutError.
import asyncio


async def slow_query(table):
    try:
        print("querying", table)
        await asyncio.sleep(30)
        return ["row"]
    finally:
        print("connection closed at", asyncio.get_running_loop().time())


async def report():
    rows = []
    for table in ("users", "orders"):
        rows += await asyncio.wait_for(slow_query(table), timeout=2.5)
    return rows


async def main():
    print(await report())


asyncio.run(main())

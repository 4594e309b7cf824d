"""Developing: an exception that is never retrieved, with and without debug mode."""
import asyncio


async def bug():
    raise Exception("not consumed")


async def main():
    asyncio.create_task(bug())


async def test():
    print("never scheduled")


async def forgets():
    test()
    print("forgot to await")

asyncio.run(main())
asyncio.run(forgets())
asyncio.run(main(), debug=True)

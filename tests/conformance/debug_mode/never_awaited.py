"""A coroutine that was never awaited is told of when it dies; the last line of stderr says so."""
import asyncio


async def save(record):
    print("saving", record)


async def main():
    await save("one")
    save("two")
    print("the second one was forgotten")

asyncio.run(main())

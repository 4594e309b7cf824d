"""A failed task that nobody awaits: reported when it dies, on stderr; the program goes on."""
import asyncio


async def fails(name):
    await asyncio.sleep(0.1)
    raise ValueError(f"{name} failed")


async def main():
    fetched = asyncio.create_task(fails("fetched"))
    await asyncio.wait([fetched])
    print("exception() counts as fetched:", repr(fetched.exception()))
    del fetched
    asyncio.create_task(fails("forgotten"), name="forgotten")
    await asyncio.sleep(0.5)
    print("main goes on")

asyncio.run(main())
print("status is 0")

# A task's exception that nobody fetched is reported when the task dies, and the program still succeeds.
import asyncio


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError(f"failed after {delay}")


async def main():
    asyncio.create_task(fails(0.5))
    kept = asyncio.create_task(fails(0.25))
    await asyncio.sleep(1)
    print("main did not notice", kept.done())
    try:
        await kept
    except ValueError as error:
        print("fetched", error)
    print("end at", asyncio.get_running_loop().time())


asyncio.run(main())
print("the program ends well")

# A task that waits for a shielded task, which waits for ever: the report of the deadlock names it.
import asyncio


async def never(condition):
    async with condition:
        print("waiting")
        await condition.wait_for(lambda: False)


async def passing():
    asyncio.current_task().cancel()
    await asyncio.sleep(0.1)


async def main():
    asyncio.create_task(passing())
    await asyncio.sleep(0.25)
    asyncio.create_task(passing())
    await asyncio.shield(never(asyncio.Condition()))


asyncio.run(main())

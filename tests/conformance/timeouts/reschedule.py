"""A deadline that is moved: later, earlier, taken away, to the past."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as deadline:
        print(deadline.when(), deadline)
        deadline.reschedule(loop.time() + 1)
        print(deadline.when(), deadline, deadline.expired())
        deadline.reschedule(None)
        await asyncio.sleep(2)
    print(deadline, deadline.expired(), loop.time())
    try:
        async with asyncio.timeout(1) as deadline:
            for _ in range(3):
                deadline.reschedule(loop.time() + 1)
                await asyncio.sleep(0.9)
            print("progress kept it alive", f"{loop.time():.1f}")
            await asyncio.sleep(5)
    except TimeoutError:
        print("expired", deadline.expired(), f"{loop.time():.1f} {deadline.when():.1f}", deadline)
    try:
        async with asyncio.timeout(10) as deadline:
            deadline.reschedule(loop.time() - 1)
            print("still here")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("in the past")
    for state in (deadline, asyncio.timeout(1)):
        try:
            state.reschedule(50)
        except RuntimeError as error:
            print(error)

asyncio.run(main())

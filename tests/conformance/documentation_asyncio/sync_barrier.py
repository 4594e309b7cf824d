"""Barrier: three tasks pass together; the one that gets 0 prints; the barrier is reusable."""
import asyncio


async def example_barrier():
    b = asyncio.Barrier(3)
    asyncio.create_task(b.wait())
    asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print(str(b).split(" [")[1])
    await b.wait()
    print(str(b).split(" [")[1])
    await asyncio.sleep(0)
    print(str(b).split(" [")[1])


async def with_position(barrier, name):
    async with barrier as position:
        if position == 0:
            print("End of *barrier*", name)


async def main():
    await example_barrier()
    barrier = asyncio.Barrier(3)
    for _ in range(2):
        await asyncio.gather(*(with_position(barrier, name) for name in "xyz"))

asyncio.run(main())

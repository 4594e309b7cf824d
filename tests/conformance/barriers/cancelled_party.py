"""A party is cancelled or times out while it waits: its place is free for another one."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def party(barrier, name):
    try:
        async with barrier as position:
            print(name, "in at", position, barrier.n_waiting)
            await asyncio.sleep(0.1)
            print(name, "out")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    barrier = asyncio.Barrier(2)
    lonely = asyncio.create_task(party(barrier, "lonely"))
    await asyncio.sleep(0.1)
    lonely.cancel()
    await asyncio.wait([lonely])
    print(barrier.n_waiting, state(barrier))
    try:
        await asyncio.wait_for(barrier.wait(), 0.5)
    except TimeoutError:
        print("nobody came", barrier.n_waiting)
    tasks = [asyncio.create_task(party(barrier, name)) for name in "abcd"]
    await asyncio.gather(*tasks)
    print(state(barrier), asyncio.get_running_loop().time())

asyncio.run(main())

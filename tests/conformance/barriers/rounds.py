"""Barrier: rounds of a simulation; wait() tells each its position."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def player(barrier, name, delays):
    for number, delay in enumerate(delays):
        await asyncio.sleep(delay)
        print(f"{asyncio.get_running_loop().time():.1f} {name} ready for round {number}", barrier.n_waiting)
        position = await barrier.wait()
        print(f"{asyncio.get_running_loop().time():.1f} {name} leaves at {position}")


async def main():
    barrier = asyncio.Barrier(3)
    print(state(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    async with asyncio.TaskGroup() as group:
        group.create_task(player(barrier, "ann", [0.1, 0.3]))
        group.create_task(player(barrier, "bob", [0.3, 0.3]))
        group.create_task(player(barrier, "cid", [0.2, 0.1]))
    print(state(barrier))
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    for parties in (0, -1):
        try:
            asyncio.Barrier(parties)
        except ValueError as error:
            print(error)

asyncio.run(main())

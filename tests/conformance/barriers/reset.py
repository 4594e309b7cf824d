"""reset() sends those who wait away with BrokenBarrierError; afterwards the barrier works again."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def visitor(barrier, name):
    try:
        position = await barrier.wait()
        print(name, "passes at", position)
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error, type(error).__mro__[1].__name__)


async def main():
    barrier = asyncio.Barrier(3)
    early = [asyncio.create_task(visitor(barrier, name)) for name in ("e1", "e2")]
    await asyncio.sleep(0.1)
    print(barrier.n_waiting, state(barrier))
    await barrier.reset()
    print("reset", barrier.n_waiting, barrier.broken)
    await asyncio.gather(*early)
    await barrier.reset()
    print("reset of an empty barrier", state(barrier))
    async with asyncio.TaskGroup() as group:
        for name in ("x", "y", "z"):
            group.create_task(visitor(barrier, name))
    early = [asyncio.create_task(visitor(barrier, name)) for name in ("g", "h")]
    await asyncio.sleep(0)
    resetting = asyncio.create_task(barrier.reset())
    late = asyncio.create_task(visitor(barrier, "late"))
    await asyncio.gather(*early, resetting)
    print(late.done(), barrier.n_waiting)
    await asyncio.gather(visitor(barrier, "i"), visitor(barrier, "j"))

asyncio.run(main())

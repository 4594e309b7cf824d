"""abort() breaks the barrier for good, until reset()."""
import asyncio


def state(primitive):
    return repr(primitive).split(" [")[1]


async def visitor(barrier, name, delay=0):
    await asyncio.sleep(delay)
    try:
        print(name, "passes", await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(visitor(barrier, name, delay)) for name, delay in [("a", 0), ("b", 0.1), ("c", 1)]]
    await asyncio.sleep(0.5)
    await barrier.abort()
    print(state(barrier), barrier.broken, barrier.n_waiting)
    await asyncio.gather(*tasks)
    try:
        async with barrier:
            print("never")
    except asyncio.BrokenBarrierError:
        print("no entrance")
    await barrier.reset()
    print(barrier.broken, state(barrier))
    await asyncio.gather(*(visitor(barrier, name) for name in "pqr"))

asyncio.run(main())

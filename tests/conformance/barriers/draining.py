"""More visitors than places: the next round begins when the last one of the round before has left."""
import asyncio


async def main():
    barrier = asyncio.Barrier(2)
    log = []

    async def visit(number):
        log.append(f"{number} comes")
        position = await barrier.wait()
        log.append(f"{number} passes at {position}")

    tasks = [asyncio.create_task(visit(number)) for number in range(6)]
    for turn in range(6):
        await asyncio.sleep(0)
        print(turn, log, barrier.n_waiting, repr(barrier).split("[")[1])
        log.clear()
    await asyncio.gather(*tasks)
    print(log)
    seventh = asyncio.create_task(visit(7))
    await asyncio.sleep(0)
    await barrier.abort()
    print(await asyncio.gather(seventh, return_exceptions=True))

asyncio.run(main())

# An event frees all who wait for it, in order of waiting; later ones pass straight through until it is cleared.
import asyncio


async def runner(name, gun, ready_at):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(ready_at)
    print(f"{loop.time():.1f} {name} ready, set: {gun.is_set()}")
    result = await gun.wait()
    print(f"{loop.time():.1f} {name} runs {result}")


async def main():
    loop = asyncio.get_running_loop()
    gun = asyncio.Event()
    arrivals = {"slow": 0.4, "late": 1.5, "early": 0, "middle": 0.2}
    runners = [asyncio.create_task(runner(name, gun, at)) for name, at in arrivals.items()]
    await asyncio.sleep(1)
    print(f"{loop.time():.1f} bang")
    gun.set()
    print("set returns before anyone runs")
    await asyncio.gather(*runners)
    gun.clear()
    print(gun.is_set())
    try:
        await asyncio.wait_for(gun.wait(), 0.5)
    except TimeoutError:
        print(f"{loop.time():.1f} nobody set it again")
    gun.set()
    gun.set()
    print(await gun.wait(), f"{loop.time():.1f}")


asyncio.run(main())

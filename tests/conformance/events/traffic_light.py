# Cars wait for green: an event that is set and cleared by turns.
import asyncio


async def light(green, cycles):
    loop = asyncio.get_running_loop()
    for _ in range(cycles):
        print(f"{loop.time():4.1f} green")
        green.set()
        await asyncio.sleep(1)
        green.clear()
        print(f"{loop.time():4.1f} red")
        await asyncio.sleep(2)


async def car(name, arrives, green, crossed):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(arrives)
    waited_from = loop.time()
    await green.wait()
    crossed.append(name)
    print(f"{loop.time():4.1f} {name} crosses after waiting {loop.time() - waited_from:.1f}")


async def main():
    green = asyncio.Event()
    crossed = []
    arrivals = {"bus": 0.5, "van": 1.0, "bike": 1.5, "taxi": 2.9, "truck": 3.0, "tram": 4.2}
    await asyncio.gather(light(green, 3), *(car(name, at, green, crossed) for name, at in arrivals.items()))
    print(crossed)


asyncio.run(main())

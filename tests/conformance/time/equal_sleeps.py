# Sleeps that end at the same moment wake in the order in which they were begun.
import asyncio

order = []


async def sleeper(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
    order.append(name)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(sleeper(n, 1) for n in range(12)))
    print(order, loop.time())
    order.clear()
    await asyncio.gather(
        sleeper("0.7+0.1", 0.7, 0.1),
        sleeper("0.8", 0.8),
        sleeper("0.4+0.4", 0.4, 0.4),
        sleeper("0.1*8", *[0.1] * 8),
        sleeper("0.5+0.3", 0.5, 0.3),
    )
    print(order, loop.time())
    order.clear()
    await asyncio.gather(sleeper("0.3", 0.3), sleeper("0.1+0.2", 0.1 + 0.2), sleeper("a billionth more", 0.300000001))
    print(order, loop.time())
    order.clear()
    await asyncio.gather(*(sleeper(n, (7 - n) % 4 * 0.25) for n in range(8)))
    print(order, loop.time())


asyncio.run(main())

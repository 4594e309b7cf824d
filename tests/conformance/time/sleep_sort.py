# Sleep sort, a stopwatch with laps, and a race that is decided by hundredths.
import asyncio


async def sleep_sort(values):
    result = []

    async def place(value):
        await asyncio.sleep(value / 100)
        result.append(value)

    await asyncio.gather(*map(place, values))
    return result


class Stopwatch:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.start = self.loop.time()
        self.laps = []

    def lap(self, label):
        self.laps.append((label, round(self.loop.time() - self.start, 4)))


async def runner(name, paces, watch):
    for number, pace in enumerate(paces):
        await asyncio.sleep(pace)
        watch.lap(f"{name}/{number}")
    return name


async def main():
    print(await sleep_sort([30, 10, 20, 10, 50, 0, 30]))
    watch = Stopwatch()
    paces = {"hare": [0.5, 2, 0.5], "tortoise": [0.98, 0.98, 0.98], "snail": [1.47, 1.47]}
    print(await asyncio.gather(*(runner(name, pace, watch) for name, pace in paces.items())))
    for label, moment in watch.laps:
        print(f"{label:<12}{moment:>7}")


asyncio.run(main())

"""A scheduler of jobs with priorities, delays, repetition and cancellation by id, on a heap and one event."""
import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self._heap, self._ids, self._cancelled = [], itertools.count(1), set()
        self._changed = asyncio.Event()
        self.history = []

    def add(self, name, delay, every=None):
        number = next(self._ids)
        heapq.heappush(self._heap, (asyncio.get_running_loop().time() + delay, number, name, every))
        self._changed.set()
        return number

    def cancel(self, number):
        self._cancelled.add(number)

    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            self._changed.clear()
            if not self._heap:
                await self._changed.wait()
                continue
            when, number, name, every = self._heap[0]
            try:
                async with asyncio.timeout_at(when):
                    await self._changed.wait()
                continue
            except TimeoutError:
                heapq.heappop(self._heap)
            if number in self._cancelled:
                continue
            self.history.append(f"{loop.time():.2f} {name}")
            if every is not None:
                heapq.heappush(self._heap, (when + every, number, name, every))


async def main():
    scheduler = Scheduler()
    runner = asyncio.create_task(scheduler.run())
    await asyncio.sleep(0.05)
    scheduler.add("late", 1)
    ticking = scheduler.add("tick", 0.1, every=0.3)
    scheduler.add("early", 0.2)
    await asyncio.sleep(0.8)
    scheduler.cancel(ticking)
    scheduler.add("after the ticks", 0.9)
    await asyncio.sleep(2)
    runner.cancel()
    await asyncio.wait([runner])
    print(*scheduler.history, sep="\n")
    print(len(scheduler._heap), runner.cancelled())

asyncio.run(main())

"""A simulation: an elevator, its passengers, and events that tell when it has arrived."""
import asyncio
from collections import defaultdict


class Elevator:
    def __init__(self, floors):
        self.floor = 0
        self.arrived = defaultdict(asyncio.Event)
        self.calls = set()
        self.called = asyncio.Event()
        self.floors = floors

    def press(self, floor):
        self.calls.add(floor)
        self.called.set()

    async def ride_to(self, floor):
        self.press(floor)
        await self.arrived[floor].wait()

    async def run(self):
        direction = 1
        while True:
            await self.called.wait()
            while self.calls:
                if not any((floor - self.floor) * direction >= 0 for floor in self.calls):
                    direction = -direction
                if self.floor in self.calls:
                    self.calls.remove(self.floor)
                    print(f"{asyncio.get_running_loop().time():4.1f} opens at {self.floor}")
                    self.arrived[self.floor].set()
                    self.arrived[self.floor].clear()
                    await asyncio.sleep(0.5)
                else:
                    await asyncio.sleep(1)
                    self.floor += direction
            self.called.clear()


async def passenger(elevator, name, start, source, target):
    await asyncio.sleep(start)
    await elevator.ride_to(source)
    entered = asyncio.get_running_loop().time()
    await elevator.ride_to(target)
    print(f"{asyncio.get_running_loop().time():4.1f} {name} rode from {source} to {target} in "
          f"{asyncio.get_running_loop().time() - entered:.1f}")


async def main():
    elevator = Elevator(6)
    engine = asyncio.create_task(elevator.run())
    async with asyncio.TaskGroup() as group:
        for arguments in [("ann", 0, 0, 4), ("bob", 0.5, 2, 5), ("cid", 1, 3, 1), ("dee", 9, 5, 0)]:
            group.create_task(passenger(elevator, *arguments))
    engine.cancel()
    print(await asyncio.gather(engine, return_exceptions=True), elevator.floor)

asyncio.run(main())

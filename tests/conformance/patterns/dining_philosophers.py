"""Dining philosophers: forks taken in order, a waiter who limits the guests, and how long each waited."""
import asyncio


class Table:
    def __init__(self, seats):
        self.forks = [asyncio.Lock() for _ in range(seats)]
        self.waiter = asyncio.Semaphore(seats - 1)
        self.log = []

    async def dine(self, seat, rounds):
        left, right = sorted((seat, (seat + 1) % len(self.forks)))
        waited = 0.0
        loop = asyncio.get_running_loop()
        for number in range(rounds):
            await asyncio.sleep(0.1 * (seat + 1))
            asked = loop.time()
            async with self.waiter, self.forks[left], self.forks[right]:
                waited += loop.time() - asked
                self.log.append(f"{loop.time():.1f}:{seat}")
                await asyncio.sleep(0.3)
        return seat, round(waited, 2)


async def main():
    table = Table(5)
    results = await asyncio.gather(*(table.dine(seat, 2) for seat in range(5)))
    print(*table.log)
    for seat, waited in results:
        print(f"philosopher {seat} waited {waited}")
    print(any(fork.locked() for fork in table.forks), table.waiter._value)

asyncio.run(main())

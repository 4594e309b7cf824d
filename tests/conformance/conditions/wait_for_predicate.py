"""wait_for with a predicate: a warehouse with several goods."""
import asyncio


class Warehouse:
    def __init__(self):
        self.stock = {"apple": 0, "pear": 0}
        self.changed = asyncio.Condition()
        self.checks = 0

    async def deliver(self, good, count):
        async with self.changed:
            self.stock[good] += count
            print(f"{asyncio.get_running_loop().time():.1f} delivered {count} {good}")
            self.changed.notify_all()

    async def buy(self, who, good, count):
        def enough():
            self.checks += 1
            return self.stock[good] >= count
        async with self.changed:
            answer = await self.changed.wait_for(enough)
            self.stock[good] -= count
            print(f"{asyncio.get_running_loop().time():.1f} {who} buys {count} {good}, answer {answer}")


async def main():
    house = Warehouse()
    buyers = [asyncio.create_task(house.buy(*order)) for order in
              [("ann", "apple", 3), ("bob", "pear", 1), ("cid", "apple", 1), ("dee", "pear", 2)]]
    for good, count in [("apple", 2), ("pear", 2), ("apple", 5), ("pear", 1)]:
        await asyncio.sleep(0.5)
        await house.deliver(good, count)
    await asyncio.gather(*buyers)
    print(house.stock, house.checks)
    async with house.changed:
        print(await house.changed.wait_for(lambda: "a true value"))

asyncio.run(main())

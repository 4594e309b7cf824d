# Between the check and the deed others have acted: seats sold twice, and how not to.
import asyncio


class Theatre:
    def __init__(self, seats):
        self.seats = seats
        self.sold = []
        self.lock = asyncio.Lock()

    async def pay(self, who):
        await asyncio.sleep(0.1 if who != "slow payer" else 0.5)

    async def book_carelessly(self, who):
        if self.seats > 0:
            await self.pay(who)
            self.seats -= 1
            self.sold.append(who)
            return True
        return False

    async def book_with_lock(self, who):
        async with self.lock:
            return await self.book_carelessly(who)

    async def reserve_first(self, who):
        if self.seats == 0:
            return False
        self.seats -= 1
        await self.pay(who)
        self.sold.append(who)
        return True


async def main():
    loop = asyncio.get_running_loop()
    people = ["ann", "slow payer", "bob", "cid", "dan"]
    for way in ("book_carelessly", "book_with_lock", "reserve_first"):
        theatre = Theatre(3)
        start = loop.time()
        got = await asyncio.gather(*(getattr(theatre, way)(person) for person in people))
        print(way, got, theatre.seats, theatre.sold, f"{loop.time() - start:.1f} s")


asyncio.run(main())

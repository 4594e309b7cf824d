# Transfers between accounts with an audit in between: totals that are wrong for a while, and with a lock never.
import asyncio


class Bank:
    def __init__(self, **accounts):
        self.accounts = accounts
        self.lock = asyncio.Lock()

    async def transfer(self, source, target, amount):
        self.accounts[source] -= amount
        await asyncio.sleep(0.1)
        self.accounts[target] += amount

    async def safe_transfer(self, *details):
        async with self.lock:
            await self.transfer(*details)

    async def audit(self, times, pause, guarded):
        totals = []
        for _ in range(times):
            await asyncio.sleep(pause)
            if guarded:
                async with self.lock:
                    totals.append(sum(self.accounts.values()))
            else:
                totals.append(sum(self.accounts.values()))
        return totals


async def main():
    loop = asyncio.get_running_loop()
    plan = [("a", "b", 10), ("b", "c", 20), ("c", "a", 30)]
    for guarded in (False, True):
        bank = Bank(a=100, b=100, c=100)
        move = bank.safe_transfer if guarded else bank.transfer
        start = loop.time()
        totals, *_ = await asyncio.gather(bank.audit(5, 0.07, guarded), *(move(*details) for details in plan))
        print("guarded" if guarded else "careless", totals, bank.accounts, f"{loop.time() - start:.2f}")


asyncio.run(main())

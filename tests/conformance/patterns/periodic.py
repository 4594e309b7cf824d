"""Periodic work: with drift, without drift, restarted by a supervisor when it fails."""
import asyncio


async def with_drift(log):
    while True:
        log.append(f"{asyncio.get_running_loop().time():.2f}")
        await asyncio.sleep(0.05)
        await asyncio.sleep(0.2)


async def without_drift(log):
    loop = asyncio.get_running_loop()
    start, period, count = loop.time(), 0.2, 0
    while True:
        log.append(f"{loop.time():.2f}")
        await asyncio.sleep(0.05)
        count += 1
        await asyncio.sleep(start + count * period - loop.time())


class Supervisor:
    def __init__(self):
        self.restarts = 0

    async def run(self, make):
        while True:
            task = asyncio.create_task(make())
            try:
                await task
                return
            except ValueError as error:
                self.restarts += 1
                print(f"restart {self.restarts} after {error}")


async def main():
    drifting, exact = [], []
    tasks = [asyncio.create_task(with_drift(drifting)), asyncio.create_task(without_drift(exact))]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    print(drifting)
    print(exact)
    runs = iter(range(1, 5))

    async def unreliable():
        run = next(runs)
        await asyncio.sleep(0.1 * run)
        if run < 3:
            raise ValueError(f"run {run}")
        print("run", run, "is fine")

    supervisor = Supervisor()
    await supervisor.run(unreliable)
    print(supervisor.restarts, f"{asyncio.get_running_loop().time():.1f}")

asyncio.run(main())

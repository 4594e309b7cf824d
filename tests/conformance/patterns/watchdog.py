"""A watchdog: a task that must report in time; missed heartbeats cancel it, restarts are limited."""
import asyncio


class Watchdog:
    def __init__(self, period):
        self.period = period
        self.handle = None
        self.task = None

    def beat(self):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.period, self._expired)

    def _expired(self):
        print(f"{asyncio.get_running_loop().time():.1f} no heartbeat for {self.period}")
        self.task.cancel("watchdog")

    async def guard(self, function):
        self.beat()
        self.task = asyncio.current_task()
        before = self.task.cancelling()
        try:
            return await function(self)
        except asyncio.CancelledError as error:
            if error.args == ("watchdog",) and self.task.uncancel() <= before:
                raise TimeoutError("watchdog bit") from None
            raise
        finally:
            self.handle.cancel()


async def healthy(dog):
    for _ in range(3):
        await asyncio.sleep(0.4)
        dog.beat()
    return "healthy"


async def stuck(dog):
    await asyncio.sleep(0.4)
    dog.beat()
    await asyncio.sleep(10)


async def main():
    for function in (healthy, stuck):
        try:
            print(await Watchdog(0.5).guard(function))
        except TimeoutError as error:
            print(error, asyncio.current_task().cancelling())
    task = asyncio.create_task(Watchdog(0.5).guard(stuck))
    await asyncio.sleep(0.2)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)

asyncio.run(main())

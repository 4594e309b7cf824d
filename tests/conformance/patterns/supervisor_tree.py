"""A supervisor restarts its children: one for one, one for all, and gives up after too many failures."""
import asyncio


class TooManyRestarts(Exception):
    pass


class Supervisor:
    def __init__(self, strategy, limit):
        self.strategy, self.limit = strategy, limit
        self.children = {}
        self.restarts = 0

    async def run(self, **factories):
        tasks = {name: asyncio.create_task(make(), name=name) for name, make in factories.items()}
        try:
            while tasks:
                done, _ = await asyncio.wait(tasks.values(), return_when=asyncio.FIRST_COMPLETED)
                for task in sorted(done, key=lambda task: task.get_name()):
                    name = task.get_name()
                    if task.exception() is None:
                        print(f"  {name} ended well: {task.result()}")
                        del tasks[name]
                        continue
                    self.restarts += 1
                    print(f"  {name} failed: {task.exception()} (restart {self.restarts})")
                    if self.restarts > self.limit:
                        raise TooManyRestarts(name) from task.exception()
                    if self.strategy == "one_for_all":
                        for other in tasks.values():
                            other.cancel()
                        await asyncio.gather(*tasks.values(), return_exceptions=True)
                        tasks = {name: asyncio.create_task(make(), name=name) for name, make in factories.items()}
                        break
                    tasks[name] = asyncio.create_task(factories[name](), name=name)
        finally:
            for task in tasks.values():
                task.cancel()
            await asyncio.gather(*tasks.values(), return_exceptions=True)


def flaky(name, failures, seconds):
    attempts = 0

    async def child():
        nonlocal attempts
        attempts += 1
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            print(f"  {name} stopped")
            raise
        if attempts <= failures:
            raise ValueError(f"{name} attempt {attempts}")
        return f"attempt {attempts}"
    return child


async def main():
    for strategy, limit, failures in (("one_for_one", 5, 2), ("one_for_all", 5, 1), ("one_for_one", 1, 9)):
        print(strategy, limit)
        try:
            await Supervisor(strategy, limit).run(a=flaky("a", failures, 0.3), b=flaky("b", 0, 0.5))
        except TooManyRestarts as error:
            print("  gave up on", error, "because of", repr(error.__cause__))

asyncio.run(main())

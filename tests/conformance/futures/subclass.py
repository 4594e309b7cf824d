"""Classes derived from Future and Task."""
import asyncio


class Promise(asyncio.Future):
    def __init__(self, title, **options):
        super().__init__(**options)
        self.title = title
        self.history = []

    def set_result(self, value):
        self.history.append(("result", value))
        super().set_result(value)

    def cancel(self, msg=None):
        self.history.append(("cancel", msg))
        return super().cancel(msg)

    def __repr__(self):
        return f"<Promise {self.title} {self._state}>"


class TimedTask(asyncio.Task):
    def __init__(self, coro, **options):
        super().__init__(coro, **options)
        self.began = self.get_loop().time()
        self.add_done_callback(TimedTask.report)

    def report(self):
        print(f"{self.get_name()} took {self.get_loop().time() - self.began:.1f}")


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    promise = Promise("first")
    print(promise, isinstance(promise, asyncio.Future), asyncio.isfuture(promise), promise.get_loop() is loop)
    loop.call_later(0.1, promise.set_result, "kept")
    print(await promise, promise.history)
    broken = Promise("second", loop=loop)
    broken.cancel("changed my mind")
    print(await asyncio.gather(broken, return_exceptions=True), broken.history, broken)
    loop.set_task_factory(lambda loop, coro, **options: TimedTask(coro, loop=loop, **options))
    task = asyncio.create_task(work(0.5), name="timed")
    print(type(task).__name__, await task)
    async with asyncio.TaskGroup() as group:
        group.create_task(work(0.2), name="a")
        group.create_task(work(0.1), name="b")
    plain = TimedTask(work(0), loop=loop, name="by hand")
    print(repr(plain).split(" coro")[0], await plain)
    await asyncio.sleep(0)

asyncio.run(main())

"""A nursery written by hand: what TaskGroup does, with callbacks, uncancel and a cancel scope."""
import asyncio


class Nursery:
    def __init__(self):
        self.tasks = set()
        self.errors = []
        self.cancelled_parent = False

    async def __aenter__(self):
        self.parent = asyncio.current_task()
        return self

    def start_soon(self, function, *args):
        task = asyncio.create_task(function(*args), name=f"{function.__name__}{args}")
        self.tasks.add(task)
        task.add_done_callback(self._done)

    def cancel(self):
        for task in self.tasks:
            task.cancel()

    def _done(self, task):
        self.tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.errors.append(task.exception())
            self.cancel()
            if not self.cancelled_parent:
                self.cancelled_parent = True
                self.parent.cancel()

    async def __aexit__(self, kind, error, trace):
        if error is not None:
            self.cancel()
        while self.tasks:
            try:
                await asyncio.wait(list(self.tasks))
            except asyncio.CancelledError:
                self.cancel()
        if self.cancelled_parent and self.parent.uncancel() == 0:
            raise ExceptionGroup("nursery", self.errors)


async def countdown(name, count, fails_at=None):
    for number in range(count, 0, -1):
        print(name, number)
        await asyncio.sleep(0.1)
        if number == fails_at:
            raise ValueError(f"{name} fails at {number}")


async def main():
    async with Nursery() as nursery:
        nursery.start_soon(countdown, "a", 3)
        nursery.start_soon(countdown, "b", 2)
    print("both are through")
    try:
        async with Nursery() as nursery:
            nursery.start_soon(countdown, "c", 9, 8)
            nursery.start_soon(countdown, "d", 9)
            await asyncio.sleep(5)
            print("never")
    except ExceptionGroup as group:
        print(group, group.exceptions)
    async with Nursery() as nursery:
        nursery.start_soon(countdown, "e", 9)
        await asyncio.sleep(0.15)
        nursery.cancel()
    print("cancelled", asyncio.current_task().cancelling(), f"{asyncio.get_running_loop().time():.2f}")

asyncio.run(main())

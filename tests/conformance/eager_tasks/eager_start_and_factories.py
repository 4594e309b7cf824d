"""Task(eager_start=True), create_eager_task_factory with a class of one's own, a factory in Python."""
import asyncio


class NamedTask(asyncio.Task):
    made = 0

    def __init__(self, coro, **options):
        NamedTask.made += 1
        self.number = NamedTask.made
        super().__init__(coro, **options)


async def cached(value):
    return value


async def waits(value):
    await asyncio.sleep(0.1)
    return value


def logging_factory(loop, coro, **options):
    task = asyncio.Task(coro, loop=loop, **options)
    print("factory made", coro.__name__, sorted(options))
    return task


async def main():
    loop = asyncio.get_running_loop()
    eager = asyncio.Task(cached(1), loop=loop, eager_start=True)
    lazy = asyncio.Task(cached(2), loop=loop)
    print(eager.done(), lazy.done(), await eager, await lazy)
    loop.set_task_factory(asyncio.create_eager_task_factory(NamedTask))
    task = asyncio.create_task(cached("custom"))
    print(type(task).__name__, task.number, task.done(), task.result())
    print(await asyncio.create_task(waits("later")), NamedTask.made)
    loop.set_task_factory(logging_factory)
    print(await asyncio.create_task(waits("logged"), name="n"))
    print(await asyncio.gather(cached("x"), waits("y")))
    print(loop.get_task_factory() is logging_factory)
    try:
        loop.set_task_factory("nonsense")
    except TypeError as error:
        print(error)

asyncio.run(main())

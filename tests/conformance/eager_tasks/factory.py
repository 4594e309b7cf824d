"""The eager task factory: a task runs at once until its first wait."""
import asyncio


async def quick(name):
    print(name, "runs", asyncio.current_task().get_name())
    return name


async def slow(name):
    print(name, "begins")
    await asyncio.sleep(0.1)
    print(name, "ends")
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    before = asyncio.create_task(quick("lazy"))
    print("lazy task made", before.done())
    await before
    loop.set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(quick("eager"), name="my-name")
    print("made", first.done(), first.result(), first.get_name())
    second = asyncio.create_task(slow("waits"))
    print("made", second.done())
    print(await second, await first)
    print(await asyncio.gather(quick("g1"), slow("g2"), quick("g3")))
    async with asyncio.TaskGroup() as group:
        inside = group.create_task(quick("in group"))
        print(inside.done())
        group.create_task(slow("group"))
        print("body done")
    loop.set_task_factory(None)
    task = asyncio.create_task(quick("lazy again"))
    print(task.done())
    await task

asyncio.run(main())

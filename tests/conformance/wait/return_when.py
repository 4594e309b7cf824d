"""asyncio.wait: all, the first, the first exception."""
import asyncio


async def job(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


def start():
    return [asyncio.create_task(job("a", 0.3), name="a"), asyncio.create_task(job("b", 0.1), name="b"),
            asyncio.create_task(job("c", 0.2, ValueError("c failed")), name="c")]


async def main():
    loop = asyncio.get_running_loop()
    for mode in (asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        tasks = start()
        began = loop.time()
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, names(done), names(pending), f"{loop.time() - began:.1f}", len(done | pending))
        for task in done:
            print("  ", task.get_name(), task.exception() or task.result())
        if pending:
            more, rest = await asyncio.wait(pending)
            print("   later", names(more), names(rest))
        for task in tasks:
            task.exception()

asyncio.run(main())

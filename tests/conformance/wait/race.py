"""A race with cancelled losers, a hedged request, and a mixture of futures and tasks."""
import asyncio


async def replica(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("  ", name, "loses")
        raise
    if fails:
        raise ConnectionError(name)
    return name


async def race(*coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    winner = None
    while tasks and winner is None:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            tasks.remove(task)
            if task.exception() is None:
                winner = task.result()
            else:
                print("  ", "ignored", repr(task.exception()))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return winner


async def main():
    print(await race(replica("a", 0.3), replica("b", 0.1), replica("c", 0.2)))
    print(await race(replica("a", 0.3), replica("b", 0.1, True), replica("c", 0.2)))
    print(await race(replica("a", 0.1, True), replica("b", 0.1, True)))
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.5, future.set_result, "from a timer")
    task = asyncio.create_task(replica("task", 1))
    done, pending = await asyncio.wait([future, task], return_when=asyncio.FIRST_COMPLETED)
    print(done.pop().result(), pending == {task})
    task.cancel()

asyncio.run(main())

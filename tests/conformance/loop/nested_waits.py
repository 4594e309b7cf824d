# A task that awaits a task that awaits a future: how many turns the news takes to arrive.
import asyncio

log = []


async def inner(future):
    value = await future
    log.append("inner woke")
    return value


async def outer(depth, future):
    if depth == 0:
        return await inner(future)
    value = await asyncio.create_task(outer(depth - 1, future))
    log.append(f"level {depth} woke")
    return value


async def counter(stop):
    turn = 0
    while not stop:
        log.append(f"-- turn {turn}")
        turn += 1
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    for depth in (0, 2):
        future, stop = loop.create_future(), []
        task = asyncio.create_task(outer(depth, future))
        await asyncio.sleep(0.1)
        counting = asyncio.create_task(counter(stop))
        await asyncio.sleep(0)
        log.append("set")
        future.set_result("news")
        log.append(f"main got {await task}")
        stop.append(True)
        await counting
    print("\n".join(log))


try:
    asyncio.run(main())
finally:
    print(len(log))

"""Eager tasks under wait_for, shield, wait, as_completed, gather, groups, locks and queues."""
import asyncio


async def number(n):
    print("start", n, asyncio.current_task().get_name())
    if n:
        await asyncio.sleep(n)
    return n


async def boom():
    raise KeyError("boom")


async def guarded(lock, name):
    async with lock:
        print(name, "holds the lock")
        await asyncio.sleep(0)


async def produce(queue):
    for item in range(3):
        await queue.put(item)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.wait_for(number(0), 1), await asyncio.shield(number(0)))
    done, pending = await asyncio.wait([asyncio.create_task(number(n)) for n in (0, 0.1)],
                                       return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    print([await coro for coro in asyncio.as_completed([number(0.2), number(0), number(0.1)])])
    try:
        await asyncio.gather(number(0.1), boom())
    except KeyError as error:
        print(repr(error))
    print(await asyncio.gather(boom(), number(0), return_exceptions=True))
    lock = asyncio.Lock()
    await asyncio.gather(*(guarded(lock, name) for name in "abc"))
    queue = asyncio.Queue(1)
    producer = asyncio.create_task(produce(queue))
    print(queue.qsize(), [await queue.get() for _ in range(3)], producer.done())
    async with asyncio.TaskGroup() as group:
        first, second = group.create_task(number(0)), group.create_task(number(0.1))
        print(first.done(), second.done(), group)
    task = asyncio.create_task(number(0))
    task.add_done_callback(lambda task: print("callback", task.result()))
    await asyncio.sleep(0)
    by_hand = asyncio.Task(number(0), loop=loop, eager_start=True, name="by hand")
    print(by_hand.done(), by_hand.get_name())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.create_task(number(1))
    except TimeoutError:
        print("timeout")

asyncio.run(main())

"""Getters and putters that are cancelled lose no items; the next one is woken instead."""
import asyncio


async def getter(queue, name):
    item = await queue.get()
    print(name, "got", item)
    return item


async def putter(queue, item):
    await queue.put(item)
    print("put", item)


async def main():
    queue = asyncio.Queue()
    getters = [asyncio.create_task(getter(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("first")
    getters[0].cancel()
    await asyncio.sleep(0.1)
    getters[1].cancel()
    await asyncio.sleep(0)
    queue.put_nowait("second")
    print([type(result).__name__ for result in await asyncio.gather(*getters, return_exceptions=True)], queue.qsize())

    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    putters = [asyncio.create_task(putter(queue, n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    print(repr(queue).split("maxsize")[1])
    print(queue.get_nowait())
    putters[0].cancel()
    await asyncio.sleep(0.1)
    print(queue.get_nowait())
    putters[2].cancel()
    await asyncio.sleep(0.1)
    print(queue.empty(), [task.cancelled() for task in putters])
    try:
        queue.task_done()
        queue.task_done()
        queue.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())

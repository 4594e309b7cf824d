# put_nowait and get_nowait, the exceptions they raise, and the sizes on the way.
import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    queue.put_nowait("a")
    queue.put_nowait("b")
    print(queue.qsize(), queue.empty(), queue.full())
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print("full", repr(error))
    print(queue.get_nowait(), await queue.get())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    waiting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("for the waiter")
    print(queue.qsize(), waiting.done())
    print(await waiting, queue.qsize())
    for n in range(2):
        await queue.put(n)
    blocked = asyncio.create_task(queue.put("blocked"))
    await asyncio.sleep(0)
    print(blocked.done(), queue.get_nowait(), blocked.done())
    await asyncio.sleep(0)
    print(blocked.done(), queue.get_nowait(), queue.get_nowait(), queue.empty())


asyncio.run(main())

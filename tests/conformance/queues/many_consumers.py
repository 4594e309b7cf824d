# Several getters on one queue are served in order of asking; several putters on a full one likewise.
import asyncio


async def getter(name, queue):
    item = await queue.get()
    print(f"{name} got {item}")
    return name, item


async def putter(name, queue):
    await queue.put(name)
    print(f"{name} is in")


async def main():
    queue = asyncio.Queue()
    getters = [asyncio.create_task(getter(f"g{n}", queue)) for n in range(4)]
    await asyncio.sleep(0)
    getters[1].cancel()
    for item in "xyz":
        queue.put_nowait(item)
    print("all put", queue.qsize())
    results = await asyncio.gather(*getters, return_exceptions=True)
    print([result if isinstance(result, tuple) else type(result).__name__ for result in results])
    full = asyncio.Queue(1)
    putters = [asyncio.create_task(putter(f"p{n}", full)) for n in range(4)]
    await asyncio.sleep(0)
    putters[2].cancel()
    taken = []
    for _ in range(3):
        taken.append(await full.get())
        await asyncio.sleep(0.1)
    await asyncio.gather(*putters, return_exceptions=True)
    print(taken, full.empty())
    try:
        await asyncio.wait_for(full.get(), 1)
    except TimeoutError:
        print("nothing more at", round(asyncio.get_running_loop().time(), 1))


asyncio.run(main())

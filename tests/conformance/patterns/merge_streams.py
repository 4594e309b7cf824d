"""Several async generators merged into one by a queue; the merge is closed early, its feeders stop."""
import asyncio


async def sensor(name, period, count):
    try:
        for number in range(count):
            await asyncio.sleep(period)
            yield f"{name}{number}"
    finally:
        print(f"{name} off")


async def merge(*streams):
    queue = asyncio.Queue()
    open_streams = len(streams)

    async def feed(stream):
        nonlocal open_streams
        try:
            async for item in stream:
                await queue.put(("item", item))
        except ValueError as error:
            await queue.put(("error", error))
        finally:
            await stream.aclose()
            open_streams -= 1
            await queue.put(("end", None))

    tasks = [asyncio.create_task(feed(stream)) for stream in streams]
    try:
        while open_streams or not queue.empty():
            kind, value = await queue.get()
            if kind == "item":
                yield value
            elif kind == "error":
                raise value
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def broken():
    yield "fine"
    raise ValueError("sensor broken")


async def main():
    print([item async for item in merge(sensor("a", 0.3, 3), sensor("b", 0.2, 4))])
    merged = merge(sensor("c", 0.1, 100), sensor("d", 0.25, 100))
    async for item in merged:
        print(item)
        if item == "d1":
            break
    await merged.aclose()
    try:
        async for item in merge(sensor("e", 0.1, 2), broken()):
            print(item)
    except ValueError as error:
        print("failed:", error)

asyncio.run(main())

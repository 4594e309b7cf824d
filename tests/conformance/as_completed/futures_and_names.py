"""as_completed over futures, over a generator of coroutines, and progress reports."""
import asyncio


async def download(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name}:{seconds}"


async def main():
    loop = asyncio.get_running_loop()
    futures = {loop.create_future(): name for name in ("x", "y", "z")}
    for delay, future in zip((0.3, 0.1, 0.2), futures):
        loop.call_later(delay, future.set_result, delay)
    async for future in asyncio.as_completed(futures):
        print(futures[future], future.result())
    sizes = {"a": 0.4, "b": 0.2, "c": 0.6}
    total = len(sizes)
    for number, coro in enumerate(asyncio.as_completed(download(*item) for item in sizes.items()), 1):
        result = await coro
        print(f"[{'#' * number}{'.' * (total - number)}] {result}")
    done_already = loop.create_future()
    done_already.set_result("ready")
    print([await coro for coro in asyncio.as_completed([download("late", 0.1), done_already])])
    tasks = [asyncio.create_task(download(name, 0.1)) for name in "pq"]
    results = []
    async for task in asyncio.as_completed(tasks, timeout=None):
        results.append((tasks.index(task), await task))
    print(results)

asyncio.run(main())

"""Eager tasks: a cached answer needs no turn of the loop; a lazily started one does."""
import asyncio

cache = {}


async def lookup(key):
    if key in cache:
        return cache[key]
    await asyncio.sleep(0.1)
    cache[key] = f"value of {key}"
    return cache[key]


async def main():
    loop = asyncio.get_running_loop()
    for factory in (None, asyncio.eager_task_factory):
        loop.set_task_factory(factory)
        cache.clear()
        miss = asyncio.create_task(lookup("k"))
        print("miss done", miss.done())
        await miss
        hit = asyncio.create_task(lookup("k"))
        print("hit done", hit.done(), hit.get_coro() is None)
        print(await hit)

asyncio.run(main())

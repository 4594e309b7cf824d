"""A cache of tasks with expiry, and an asynchronous decorator with a lock for each key."""
import asyncio
import functools
from collections import defaultdict


def cached(lifetime):
    def decorate(function):
        values, locks = {}, defaultdict(asyncio.Lock)

        @functools.wraps(function)
        async def wrapper(key):
            loop = asyncio.get_running_loop()
            async with locks[key]:
                if key in values and values[key][1] > loop.time():
                    wrapper.hits += 1
                    return values[key][0]
                value = await function(key)
                values[key] = value, loop.time() + lifetime
                return value
        wrapper.hits = 0
        return wrapper
    return decorate


@cached(lifetime=1)
async def load(key):
    """Loads slowly."""
    print(f"{asyncio.get_running_loop().time():.1f} loading {key}")
    await asyncio.sleep(0.5)
    if key == "bad":
        raise KeyError(key)
    return key * 2


async def main():
    print(load.__name__, load.__doc__, asyncio.iscoroutinefunction(load))
    print(await asyncio.gather(load("a"), load("b"), load("a"), load("a")), load.hits)
    print(await asyncio.gather(load("bad"), load("bad"), return_exceptions=True), load.hits)
    await asyncio.sleep(1)
    print(await load("a"), load.hits, f"{asyncio.get_running_loop().time():.1f}")

asyncio.run(main())

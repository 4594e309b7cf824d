# A cache that must not load the same key twice: a lock a key, checked again inside.
import asyncio


class Cache:
    def __init__(self):
        self.values = {}
        self.locks = {}
        self.loads = 0

    async def load(self, key):
        self.loads += 1
        print(f"{asyncio.get_running_loop().time():.1f} loading {key}")
        await asyncio.sleep(1)
        return key.upper()

    async def careless(self, key):
        if key not in self.values:
            self.values[key] = await self.load(key)
        return self.values[key]

    async def careful(self, key):
        lock = self.locks.setdefault(key, asyncio.Lock())
        async with lock:
            if key not in self.values:
                self.values[key] = await self.load(key)
        return self.values[key]


async def main():
    loop = asyncio.get_running_loop()
    keys = ["a", "b", "a", "a", "b"]
    for way in ("careless", "careful"):
        cache = Cache()
        start = loop.time()
        results = await asyncio.gather(*(getattr(cache, way)(key) for key in keys))
        print(way, results, "loads:", cache.loads, "took:", loop.time() - start)


asyncio.run(main())

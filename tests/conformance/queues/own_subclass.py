"""Subclasses that override _init, _put and _get: a queue without duplicates, one with the longest first."""
import asyncio


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class LongestFirst(asyncio.PriorityQueue):
    def _put(self, item):
        super()._put((-len(item), item))

    def _get(self):
        return super()._get()[1]


class Audited(asyncio.Queue):
    async def put(self, item):
        print("put", item)
        await super().put(item)

    def get_nowait(self):
        item = super().get_nowait()
        print("take", item)
        return item


async def main():
    queue = UniqueQueue()
    for item in "abacab":
        await queue.put(item)
    print(queue.qsize(), [await queue.get() for _ in range(queue.qsize())])
    queue = LongestFirst(2)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    for word in ("pear", "fig"):
        await queue.put(word)
    print(await getter)
    await queue.put("banana")
    print(await queue.get(), await queue.get(), queue.empty())
    queue = Audited()
    await queue.put("x")
    queue.put_nowait("y")
    print(await queue.get(), queue.get_nowait())
    print(asyncio.Queue[int], issubclass(Audited, asyncio.Queue))

asyncio.run(main())

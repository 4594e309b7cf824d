"""Asynchronous iterator classes: paging, zip, take, a reusable iterable, and what goes wrong without __anext__."""
import asyncio


class Pages:
    def __init__(self, last):
        self.last = last

    def __aiter__(self):
        return PageIterator(self.last)


class PageIterator:
    def __init__(self, last):
        self.page, self.last = 0, last

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.page >= self.last:
            raise StopAsyncIteration
        self.page += 1
        await asyncio.sleep(0.1)
        return [f"row {self.page}.{n}" for n in range(2)]


async def take(iterable, count):
    iterator = aiter(iterable)
    for _ in range(count):
        try:
            yield await anext(iterator)
        except StopAsyncIteration:
            return


async def zipped(*iterables):
    iterators = [aiter(iterable) for iterable in iterables]
    while True:
        try:
            yield tuple(await asyncio.gather(*(anext(iterator) for iterator in iterators)))
        except StopAsyncIteration:
            return


class Broken:
    def __aiter__(self):
        return 5


class OnlyNext:
    async def __anext__(self):
        return 1


async def main():
    pages = Pages(3)
    async for rows in pages:
        print(rows)
    else:
        print("no more pages")
    print([rows[0] async for rows in take(pages, 2)])
    print([len(pair) async for pair in zipped(Pages(2), Pages(3))], asyncio.get_running_loop().time())
    print(await anext(aiter(Pages(0)), "default"))
    for thing in (Broken(), OnlyNext(), [1]):
        try:
            async for item in thing:
                print(item)
        except TypeError as error:
            print(error)

asyncio.run(main())

"""Map and reduce over documents: limited mappers, shuffling, reducers, and an asynchronous fold."""
import asyncio
from collections import Counter, defaultdict
from functools import reduce

DOCUMENTS = ["the quick fox", "the lazy dog", "quick quick dog", "a fox and a dog"]


async def map_document(limit, number, text):
    async with limit:
        await asyncio.sleep(len(text) / 100)
        print(f"{asyncio.get_running_loop().time():.2f} mapped {number}")
        return [(word, 1) for word in text.split()]


def shuffle(mapped):
    groups = defaultdict(list)
    for pairs in mapped:
        for word, count in pairs:
            groups[word].append(count)
    return groups


async def reduce_word(word, counts):
    await asyncio.sleep(0.01 * len(counts))
    return word, sum(counts)


async def fold(function, items, start):
    total = start
    for item in items:
        total = await function(total, item)
    return total


async def slow_add(a, b):
    await asyncio.sleep(0)
    return a + b


async def main():
    limit = asyncio.Semaphore(2)
    mapped = await asyncio.gather(*(map_document(limit, *item) for item in enumerate(DOCUMENTS)))
    reduced = dict(await asyncio.gather(*(reduce_word(*item) for item in shuffle(mapped).items())))
    print(sorted(reduced.items(), key=lambda item: (-item[1], item[0])))
    print(reduced == dict(reduce(lambda a, b: a + b, (Counter(text.split()) for text in DOCUMENTS))))
    print(await fold(slow_add, reduced.values(), 0), f"{asyncio.get_running_loop().time():.2f}")

asyncio.run(main())

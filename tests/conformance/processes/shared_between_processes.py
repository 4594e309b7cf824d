# What processes have in common: a counter and an array with locks, a queue, an event; a pool gets them when it is forked.
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import Array, Event, Lock, Process, Queue, Value

seen: Value


def begin(counter):
    global seen
    seen = counter


def count_letters(words):
    counts = {}
    for word in words:
        counts[word[0]] = counts.get(word[0], 0) + 1
        time.sleep(0.01)
    with seen.get_lock():
        seen.value += 1
    return counts


async def report(total, counter):
    while counter.value < total:
        print(f"done {counter.value} of {total} at {time.monotonic():.2f}")
        await asyncio.sleep(0.05)


async def map_reduce():
    counter = Value("d", 0.0)
    words = ["apple", "avocado", "bean", "beet", "carrot", "chard", "cress", "dill"]
    with ProcessPoolExecutor(2, initializer=begin, initargs=(counter,)) as pool:
        loop = asyncio.get_running_loop()
        reporter = asyncio.create_task(report(4, counter))
        jobs = [loop.run_in_executor(pool, partial(count_letters, words[i:i + 2])) for i in range(0, len(words), 2)]
        merged = {}
        for counts in await asyncio.gather(*jobs):
            for letter, count in counts.items():
                merged[letter] = merged.get(letter, 0) + count
        await reporter
        print(merged, counter.value)
        try:
            await loop.run_in_executor(pool, count_letters, counter)
        except RuntimeError as error:
            print(error)


def add(value, array, lock):
    for i in range(len(array)):
        with lock:
            array[i] += 1
        time.sleep(0.01)
    with value.get_lock():
        value.value += 1


def produce(queue, ready, name):
    ready.wait()
    for number in range(2):
        queue.put((name, number))
        time.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(map_reduce())
    value, array, lock = Value("i", 5), Array("i", [1, 2, 3]), Lock()
    processes = [Process(target=add, args=(value, array, lock)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(value.value, array[:], len(array), list(array), [process.exitcode for process in processes])
    array[0] = 2**31 + 1
    array[1:] = [7, 8]
    print(array[:])
    for wrong in (lambda: array.__setitem__(9, 1), lambda: setattr(value, "value", 1.5), lambda: setattr(value, "value", "x")):
        try:
            wrong()
        except (IndexError, TypeError) as error:
            print(type(error).__name__, error)
    queue, ready = Queue(), Event()
    producers = [Process(target=produce, args=(queue, ready, name)) for name in "ab"]
    for producer in producers:
        producer.start()
    ready.set()
    print(sorted(queue.get() for _ in range(4)))
    for producer in producers:
        producer.join()
    print(queue.empty(), f"{time.monotonic():.2f}")

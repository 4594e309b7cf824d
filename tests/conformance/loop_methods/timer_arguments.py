"""What call_soon, call_later and call_at take and refuse."""
import asyncio
import functools


def show(*args, **kwargs):
    print("show", args, kwargs)


class Counter:
    def __init__(self):
        self.value = 0

    def step(self, by=1):
        self.value += by
        print("value", self.value)

    def __call__(self):
        self.step(10)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(show)
    loop.call_soon(show, 1, "two", None)
    loop.call_soon(functools.partial(show, 1, key="value"), 2)
    counter = Counter()
    loop.call_soon(counter.step)
    loop.call_soon(counter.step, 5)
    loop.call_soon(counter)
    loop.call_soon(lambda: print("lambda"))
    loop.call_soon_threadsafe(print, "threadsafe", sep="") if False else loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)
    for misuse in (lambda: loop.call_later(None, show), lambda: loop.call_at(None, show),
                   lambda: loop.call_later("1", show)):
        try:
            misuse()
        except TypeError as error:
            print("TypeError", error)
    loop.call_later(0.1, show, "int delay", 1)
    loop.call_later(True, show, "bool delay")
    await asyncio.sleep(2)
    print(loop.time())

asyncio.run(main())

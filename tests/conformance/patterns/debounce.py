"""Debounce and throttle with timer handles; coalescing of calls that are in flight."""
import asyncio


class Debounce:
    def __init__(self, delay, action):
        self.delay, self.action, self.handle = delay, action, None

    def __call__(self, *args):
        if self.handle is not None:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.action, *args)


def throttle(period):
    def decorate(function):
        last = None

        def wrapper(*args):
            nonlocal last
            now = asyncio.get_running_loop().time()
            if last is None or now - last >= period - 1e-9:
                last = now
                function(*args)
        return wrapper
    return decorate


class SingleFlight:
    def __init__(self):
        self.flights = {}

    async def get(self, key, fetch):
        if key not in self.flights:
            task = self.flights[key] = asyncio.create_task(fetch(key))
            task.add_done_callback(lambda _: self.flights.pop(key))
        return await asyncio.shield(self.flights[key])


def show(text):
    print(f"{asyncio.get_running_loop().time():.2f} {text}")


async def main():
    search = Debounce(0.3, show)
    scroll = throttle(0.25)(lambda position: show(f"scrolled to {position}"))
    for position, letters in enumerate(("a", "as", "asy", "asyn")):
        search(f"search {letters!r}")
        scroll(position)
        await asyncio.sleep(0.1 if position != 1 else 0.4)
    await asyncio.sleep(1)
    calls = 0

    async def fetch(key):
        nonlocal calls
        calls += 1
        await asyncio.sleep(0.5)
        return key.upper()

    flight = SingleFlight()
    print(await asyncio.gather(*(flight.get(key, fetch) for key in "aabab")), calls, flight.flights)

asyncio.run(main())

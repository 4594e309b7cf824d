# Objects with __await__: a delay, a ready value, and one that delegates to a future.
import asyncio


class Delay:
    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


class Latch:
    def __init__(self):
        self.future = asyncio.get_running_loop().create_future()

    def open(self, value):
        self.future.set_result(value)

    def __await__(self):
        return self.future.__await__()


async def waiter(name, latch):
    print(name, "got", await latch, "at", asyncio.get_running_loop().time())


async def main():
    print(await Ready("at once"))
    print(await Delay(1.5, "later"), asyncio.get_running_loop().time())
    latch = Latch()
    waiters = [asyncio.create_task(waiter(f"w{n}", latch)) for n in range(3)]
    await Delay(0.5, None)
    latch.open("the key")
    for task in waiters:
        await task
    print(await latch, await asyncio.gather(*[asyncio.ensure_future(Delay(1, n)) for n in range(2)]))
    try:
        await object()
    except TypeError as error:
        print(error)


asyncio.run(main())

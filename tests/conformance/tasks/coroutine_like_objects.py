# A task drives any object with the methods of a coroutine: it sends, and throws its cancellation in.
import asyncio
import collections.abc


class Countdown(collections.abc.Coroutine):
    def __init__(self, start):
        self.left = start

    def send(self, value):
        print("send", value, "left", self.left)
        if self.left == 0:
            raise StopIteration("lift-off")
        self.left -= 1

    def throw(self, error, value=None, traceback=None):
        print("throw", repr(error), "left", self.left)
        raise error

    def close(self):
        print("close")

    def __await__(self):
        while True:
            try:
                step = self.send(None)
            except StopIteration as stop:
                return stop.value
            yield step


class NotAwaitableItself(Countdown):
    def __await__(self):
        return self


async def main():
    print(await asyncio.create_task(Countdown(2)))
    print(await Countdown(1))
    print(await asyncio.create_task(NotAwaitableItself(1)))
    endless = asyncio.create_task(Countdown(1000))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    endless.cancel("enough")
    try:
        await endless
    except asyncio.CancelledError as error:
        print(repr(error))
    print(await asyncio.gather(Countdown(1), NotAwaitableItself(2)))
    print(await asyncio.wait_for(Countdown(0), 1))


asyncio.run(main())

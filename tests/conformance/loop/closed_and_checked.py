# What a closed loop does with what it is given, and what debug mode checks before it is scheduled.
import asyncio


async def work():
    return "worked"


def closed_loop():
    loop = asyncio.new_event_loop()
    loop.close()
    return loop


try:
    asyncio.ensure_future(work(), loop=closed_loop())  # closes the coroutine: no warning
except RuntimeError as error:
    print(error)


class Awaitable:
    def __await__(self):
        yield


async def shows_wrapper():
    task = asyncio.ensure_future(Awaitable())
    print(task.get_coro().__qualname__)
    await task


asyncio.run(shows_wrapper())


async def main():
    loop = asyncio.get_running_loop()
    ways = {
        "call_soon": loop.call_soon,
        "call_soon_threadsafe": loop.call_soon_threadsafe,
        "call_later": lambda callback: loop.call_later(1, callback),
        "call_at": lambda callback: loop.call_at(1, callback),
    }
    for wrong in (work, None, "text"):
        for name, way in ways.items():
            try:
                way(wrong)
            except TypeError as error:
                print(name, "!", error)


asyncio.run(main(), debug=True)

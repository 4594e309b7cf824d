# How deep calls may go, by what stands below them: nothing, or an event loop; and by what the calls are made of.
import asyncio

depth = deepest = 0


def plain():
    global depth
    depth += 1
    plain()


async def awaiting():
    global depth
    depth += 1
    await awaiting()


def delegating():
    global depth
    depth += 1
    yield from delegating()


def measure(name, act):
    global depth
    depth = 0
    try:
        act()
    except RecursionError as error:
        print(name, deepest - depth, error)


try:
    plain()
except RecursionError:
    deepest = depth
measure("plain", plain)
measure("generators", lambda: list(delegating()))
measure("asyncio.run", lambda: asyncio.run(awaiting()))


async def main():
    measure("in a task", plain)
    try:
        await awaiting()
    except RecursionError:
        print("caught in a coroutine")


asyncio.run(main())
loop = asyncio.new_event_loop()
measure("run_until_complete", lambda: loop.run_until_complete(awaiting()))
loop.close()
asyncio.run(awaiting())

"""gather of futures, tasks, coroutines and awaitable objects; the same one twice; a gather in a gather."""
import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return self.value


async def number(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.2, future.set_result, "future")
    task = asyncio.create_task(number(1))
    print(await asyncio.gather(future, task, number(2), Later("object"), task, future))
    print(await asyncio.gather(), await asyncio.gather(return_exceptions=True))
    inner = asyncio.gather(number(1), number(2))
    print(await asyncio.gather(inner, number(3), *[number(n) for n in (0, 1)]))
    gathered = asyncio.gather(number(1))
    print(gathered.done(), isinstance(gathered, asyncio.Future))
    gathered.add_done_callback(lambda g: print("done", g.result()))
    await gathered
    await asyncio.sleep(0)
    for wrong in (5, "text", None, number):
        try:
            await asyncio.gather(wrong)
        except TypeError as error:
            print(error)
    try:
        asyncio.gather(number(1)).set_result(1)
    except RuntimeError as error:
        print(error)
    async def fails():
        raise ValueError("fails")
    try:
        await asyncio.gather(number(1), fails(), number(5))
    except ValueError as error:
        print(error, sorted(t.get_name() for t in asyncio.all_tasks()) != [])
    print(await asyncio.gather(asyncio.gather(fails(), number(1), return_exceptions=True), number(1)))

asyncio.run(main())

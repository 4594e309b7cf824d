"""ensure_future, iscoroutine, iscoroutinefunction, isfuture on all kinds of things."""
import asyncio
import functools
import inspect
import types


async def coroutine_function():
    return "from a coroutine"


async def generator_function():
    yield 1


def plain():
    return 1


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "from __await__"


class Callable:
    async def __call__(self):
        return 1

    async def method(self):
        return 1


@types.coroutine
def old_style():
    yield
    return "old style"


async def main():
    things = dict(coroutine_function=coroutine_function, generator_function=generator_function, plain=plain,
                  partial=functools.partial(coroutine_function), instance=Callable(), method=Callable().method,
                  sleep=asyncio.sleep, old=old_style, text="text")
    for title, thing in things.items():
        print(title, asyncio.iscoroutinefunction(thing), inspect.iscoroutinefunction(thing))
    coroutine = coroutine_function()
    generator = generator_function()
    print([asyncio.iscoroutine(thing) for thing in (coroutine, generator, Awaitable(), old_style(), plain)])
    print([inspect.isawaitable(thing) for thing in (coroutine, generator, Awaitable(), plain)])
    task = asyncio.ensure_future(coroutine)
    print(asyncio.ensure_future(task) is task, await task)
    wrapped = asyncio.ensure_future(Awaitable())
    print(type(wrapped).__name__, await wrapped)
    print(await asyncio.ensure_future(old_style()), await old_style())
    for wrong in (5, plain, coroutine_function, generator):
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)
    try:
        asyncio.ensure_future(task, loop=asyncio.new_event_loop())
    except ValueError as error:
        print(error)

asyncio.run(main())

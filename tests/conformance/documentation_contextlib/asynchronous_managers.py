# After CPython's documentation of contextlib: asynchronous managers, closing, stacks and decorators.
import asyncio
import time
from contextlib import (AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, aclosing, asynccontextmanager, contextmanager,
                        nullcontext)


@asynccontextmanager
async def get_connection(number):
    await asyncio.sleep(0.1)
    print("opened", number)
    try:
        yield f"connection {number}"
    finally:
        await asyncio.sleep(0.1)
        print("closed", number, f"at {time.monotonic():.1f}")


@asynccontextmanager
async def timeit():
    now = time.monotonic()
    try:
        yield
    finally:
        print(f"it took {time.monotonic() - now:.1f} s")


@timeit()
async def main_task():
    await asyncio.sleep(0.5)
    return "done"


class Mark(AsyncContextDecorator):
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("starting")
        return self

    async def __aexit__(self, *exception):
        print("finishing", exception[0])
        return False


@Mark()
async def function():
    print("the bit in the middle")


async def ticks():
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0.1)
    finally:
        await asyncio.sleep(0.1)
        print("ticks are closed")


@contextmanager
def plain(name):
    print("enter", name)
    yield name
    print("exit", name)


class Closing(AbstractAsyncContextManager):
    async def __aexit__(self, *exception):
        print("left", type(self).__name__)


async def say(text):
    await asyncio.sleep(0.1)
    print(text)


async def main():
    async with get_connection(1) as connection:
        print(connection)
    print(await main_task(), await function())
    async with Mark():
        print("as a manager")
    async with aclosing(ticks()) as values:
        async for value in values:
            print(value, end=" ")
            if value == 3:
                print()
                break
    async with AsyncExitStack() as stack:
        connections = [await stack.enter_async_context(get_connection(number)) for number in range(3)]
        stack.enter_context(plain("sync"))
        stack.push_async_callback(say, "an asynchronous callback")
        stack.callback(print, "a plain callback")

        @stack.push_async_exit
        async def judge(kind, error, traceback):
            await asyncio.sleep(0.1)
            print("judges", error)
            return isinstance(error, LookupError)

        print(connections)
        raise LookupError("swallowed by the stack")
    async with nullcontext("nothing") as nothing:
        print(nothing)
    async with Closing() as same:
        print(type(same).__name__)
    stack = AsyncExitStack()
    await stack.enter_async_context(get_connection("kept"))
    others = stack.pop_all()
    await stack.aclose()
    print("the first stack is empty")
    await others.aclose()
    for wrong in (stack.enter_async_context(plain("x")), stack.enter_async_context(5)):
        try:
            await wrong
        except TypeError as error:
            print(error)
    try:
        stack.enter_context(get_connection(9))
    except TypeError as error:
        print(error)


asyncio.run(main())

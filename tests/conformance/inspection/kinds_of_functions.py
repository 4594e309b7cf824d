# inspect's predicates and states on functions, coroutines, generators and async generators.
import asyncio
import functools
import inspect


def plain():
    return 1


def generator():
    yield 1


async def coroutine():
    await asyncio.sleep(0)


async def async_generator():
    yield 1


class Callable:
    async def __call__(self):
        pass

    async def method(self):
        pass


functions = [plain, generator, coroutine, async_generator, Callable().method, functools.partial(coroutine), Callable(), len, Callable]
for function in functions:
    name = getattr(function, "__name__", type(function).__name__)
    print(f"{name:16}", inspect.iscoroutinefunction(function), asyncio.iscoroutinefunction(function), inspect.isgeneratorfunction(function),
          inspect.isasyncgenfunction(function), inspect.isfunction(function), inspect.ismethod(function), inspect.isbuiltin(function),
          inspect.isclass(function))
made = generator()
print(inspect.getgeneratorstate(made), inspect.isgenerator(made))
next(made)
print(inspect.getgeneratorstate(made))
made.close()
print(inspect.getgeneratorstate(made))
pending = coroutine()
print(inspect.getcoroutinestate(pending), inspect.iscoroutine(pending), inspect.isawaitable(pending), asyncio.iscoroutine(pending))
pending.close()
print(inspect.getcoroutinestate(pending), inspect.isawaitable(5), inspect.isasyncgen(async_generator()))


def maybe(value):
    return value


async def main():
    for value in (maybe(1), coroutine(), asyncio.sleep(0, "slept")):
        print(await value if inspect.isawaitable(value) else value)
    task = asyncio.create_task(coroutine())
    print(inspect.isawaitable(task), inspect.iscoroutine(task), inspect.getcoroutinestate(task.get_coro()))
    await task


asyncio.run(main())

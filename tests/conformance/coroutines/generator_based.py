"""types.coroutine: awaitables made of generators, the layer below async and await."""
import asyncio
import types


@types.coroutine
def switch():
    """Lets the others run once."""
    yield


@types.coroutine
def ask(question):
    answer = yield question
    return f"{question} -> {answer}"


async def conversation():
    first = await ask("name?")
    second = await ask("age?")
    return [first, second]


async def worker(name):
    for step in range(2):
        print(name, step)
        await switch()
    return name


def plain():
    yield


async def main():
    print(await asyncio.gather(worker("a"), worker("b")))
    print(await asyncio.wait_for(switch(), 1))
    try:
        await plain()
    except TypeError as error:
        print(error)

coroutine = conversation()
print(coroutine.send(None))
print(coroutine.send("Ada"))
try:
    coroutine.send(36)
except StopIteration as stop:
    print(stop.value)
print(switch.__name__, switch.__doc__)
asyncio.run(main())

import asyncio
import traceback
import types


seen = []


def leaf(how):
    try:
        yield "leaf"
    except GeneratorExit as error:
        seen.append(error)
        print("  leaf", repr(error), repr(error.__context__))
        if how == "return":
            return "ignored"
        if how == "raise":
            raise ValueError("from leaf")
        if how == "other exit":
            raise GeneratorExit("another")
        if how == "yield":
            yield "ignores"
        raise


def middle(how):
    try:
        yield from leaf(how)
    except BaseException as error:
        seen.append(error)
        print("  middle", repr(error), repr(error.__context__))
        raise


def outer(how):
    try:
        yield from middle(how)
    except BaseException as error:
        seen.append(error)
        print("  outer", repr(error), repr(error.__context__))
        print("  told in", [entry.name for entry in traceback.extract_tb(error.__traceback__)])
        raise


def attempt(what, *arguments):
    try:
        print("  answer", what(*arguments))
    except BaseException as error:
        print("  raised", repr(error), repr(error.__context__))
    print("  distinct", len({id(error) for error in seen}), "of", len(seen))
    seen.clear()


for how in "raise it again", "return", "raise", "other exit", "yield":
    print("close:", how)
    generator = outer(how)
    next(generator)
    attempt(generator.close)
    print("throw:", how)
    generator = outer(how)
    next(generator)
    attempt(generator.throw, GeneratorExit("thrown"))


@types.coroutine
def pause():
    try:
        yield
    except GeneratorExit as error:
        print("  pause", repr(error))
        raise


async def waits():
    try:
        await pause()
    finally:
        print("  waits ends")


async def outside():
    try:
        await waits()
    except GeneratorExit as error:
        print("  outside", [entry.name for entry in traceback.extract_tb(error.__traceback__)])
        raise


print("coroutine")
coroutine = outside()
coroutine.send(None)
attempt(coroutine.close)


async def ticks(stubborn):
    try:
        await pause()
        yield 1
    except GeneratorExit as error:
        print("  ticks", repr(error))
        if stubborn:
            yield 2
        raise


async def walks(stubborn):
    try:
        async for tick in ticks(stubborn):
            print("  tick", tick)
    except BaseException as error:
        print("  walks", repr(error), [entry.name for entry in traceback.extract_tb(error.__traceback__)])
        raise


for stubborn in False, True:
    print("async generator", stubborn)
    coroutine = walks(stubborn)
    coroutine.send(None)
    attempt(coroutine.close)


class Owner:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield

    def __del__(self):
        print("  owner", self.name, "dies")


async def groups(name):
    async with asyncio.TaskGroup():
        await Owner(name)


async def main():
    coroutine = groups("by hand")
    coroutine.send(None)
    try:
        coroutine.close()
    except BaseException as error:
        print("  closed", repr(error))
    print("  still in main")


print("what only the closed one held")
asyncio.run(main())

import types


@types.coroutine
def pause(what):
    yield what


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("  ", self.name, "leaves", kind and kind.__name__)


async def stubborn(name):
    with Guard(name):
        try:
            await pause("first")
        except GeneratorExit:
            print("  ", name, "goes on")
            await pause("second")
        print("  ", name, "not reached")


async def plain(name):
    await stubborn(name)


async def caring(name):
    try:
        await stubborn(name)
    except RuntimeError as error:
        print("  ", name, repr(error))
    finally:
        print("  ", name, "finally")


async def two_deep(name):
    try:
        await plain(name)
    finally:
        print("  ", name, "two deep")


for function in stubborn, plain, caring, two_deep:
    print(function.__name__, "closed")
    coroutine = function("closed")
    coroutine.send(None)
    try:
        coroutine.close()
    except BaseException as error:
        print("  ", repr(error))
    print("  let go")
    del coroutine
    print(function.__name__, "dropped")
    coroutine = function("dropped")
    coroutine.send(None)
    del coroutine
    print(function.__name__, "thrown at")
    coroutine = function("thrown at")
    coroutine.send(None)
    try:
        coroutine.throw(GeneratorExit)
    except BaseException as error:
        print("  ", repr(error))
    print("  let go")
    del coroutine


def in_cycle(function):
    coroutine = function("in a cycle")
    coroutine.send(None)
    mine = [coroutine]
    mine.append(mine)


import gc
for function in stubborn, plain, caring, two_deep:
    print(function.__name__, "in a cycle")
    in_cycle(function)
    gc.collect()

for function in stubborn, plain, caring, two_deep:
    in_cycle(function)
print("end")

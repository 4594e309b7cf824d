"""Generators without a loop: driven by hand, dropped after the loop is gone."""
import asyncio


async def simple():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


generator = simple()
print(drive(generator.asend(None)), drive(anext(generator)))
try:
    drive(anext(generator))
except StopAsyncIteration:
    print("exhausted")
dropped = simple()
print(drive(anext(dropped)))
del dropped
print("dropped without a loop")
closed = simple()
print(drive(anext(closed)), drive(closed.aclose()))


async def waits():
    try:
        yield "first"
        yield "second"
    finally:
        await asyncio.sleep(0)
        print("cleaned up")


async def main():
    global kept
    kept = waits()
    print(await anext(kept))
    loose = waits()
    print(await anext(loose))
    del loose
    print("still there")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("now it is not")

asyncio.run(main())
print("end", drive(anext(kept, None)))

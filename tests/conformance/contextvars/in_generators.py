"""Generators and async generators see the context of whoever drives them."""
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


def plain():
    while True:
        yield who.get()


async def asynchronous():
    for n in range(4):
        yield n, who.get()
        who.set(f"set in the generator {n}")


async def drive(generator, stream, name):
    who.set(name)
    print(name, next(generator))
    print(name, await anext(stream))
    print(name, who.get())


async def main():
    generator, stream = plain(), asynchronous()
    print(next(generator))
    for name in ("first", "second"):
        await asyncio.create_task(drive(generator, stream, name))
    print(who.get(), next(generator))
    print(await anext(stream), who.get())

asyncio.run(main())

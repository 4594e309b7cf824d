# What asend(), athrow() and aclose() return can be awaited once; and what an asynchronous generator tells of itself.
import asyncio


async def numbers():
    yield 1
    yield 2


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


async def main():
    generator = numbers()
    generator.__name__ = "renamed"
    generator.__qualname__ = "somewhere.renamed"
    print(generator.__name__, generator.__qualname__)
    attempt("name", lambda: setattr(generator, "__name__", 3))
    print(generator.ag_suspended, generator.ag_running)
    print(await anext(generator), generator.ag_suspended)
    closing = generator.aclose()
    await closing
    print(generator.ag_suspended)
    attempt("throw", lambda: closing.throw(ValueError("late")))
    attempt("send", lambda: closing.send(None))
    throwing = generator.athrow(KeyError)
    throwing.close()
    attempt("throw", lambda: throwing.throw(ValueError("late")))
    asking = numbers().asend(None)
    asking.close()
    attempt("throw", lambda: asking.throw(ValueError("late")))
    attempt("send", lambda: asking.send(None))


asyncio.run(main())

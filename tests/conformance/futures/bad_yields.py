"""Awaiting wrong things: itself, a future of another loop, non-awaitables, a coroutine twice."""
import asyncio


class YieldsNumber:
    def __await__(self):
        yield 42


class BadAwait:
    def __await__(self):
        return 5


async def await_it(thing):
    return await thing


async def attempt(title, coroutine):
    task = asyncio.create_task(coroutine, name=title)
    try:
        print(title, await task)
    except Exception as error:
        text = str(error)
        print(title, "->", type(error).__name__, text if "<" not in text else text[:text.index("<")])


async def main():
    await attempt("number", await_it(5))
    await attempt("none", await_it(None))
    await attempt("function", await_it(await_it))
    await attempt("bad yield", await_it(YieldsNumber()))
    await attempt("bad await", await_it(BadAwait()))
    other = asyncio.new_event_loop()
    await attempt("other loop", await_it(other.create_future()))
    other.close()

    async def myself():
        await asyncio.current_task()
    await attempt("itself", myself())
    coroutine = asyncio.sleep(0, "slept")
    await attempt("first await", await_it(coroutine))
    await attempt("second await", await_it(coroutine))
    await attempt("list", await_it([asyncio.sleep]))

asyncio.run(main())

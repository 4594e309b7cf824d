"""The context of an exception that is thrown into a chain of awaits: each frame on its way out gives it what it is handling itself."""

import asyncio


def chain(error):
    links = []
    while error is not None:
        links.append((type(error).__name__, error.args, type(error.__cause__).__name__, error.__suppress_context__))
        error = error.__context__
    return links


async def forever():
    await asyncio.Event().wait()


async def translating():
    try:
        await forever()
    except asyncio.CancelledError:
        raise ValueError("inside") from None


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        try:
            await asyncio.wait_for(forever(), 1)
        except TimeoutError as error:
            print(chain(error), chain(error.__cause__))
        try:
            async with asyncio.timeout(0.1):
                await forever()
        except TimeoutError as error:
            print(chain(error), chain(error.__cause__))
        try:
            await forever()
        except asyncio.CancelledError as error:
            print(chain(error))
        try:
            await translating()
        except ValueError as error:
            print(chain(error))
        task = asyncio.ensure_future(forever())
        await asyncio.sleep(0)
        task.cancel("the task")
        try:
            await task
        except asyncio.CancelledError as error:
            print(chain(error))
        raise


def inner():
    try:
        yield "inner"
    except KeyError as error:
        print("inner got", chain(error))
        try:
            yield "again"
        except KeyError:
            raise LookupError("both")


def outer():
    try:
        raise RuntimeError("handled outside")
    except RuntimeError:
        yield from inner()


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel("one")
    for _ in range(2):
        await asyncio.sleep(2)
        task.cancel("two")
    print(await asyncio.gather(task, return_exceptions=True))
    print(chain(task.exception()) if not task.cancelled() else "cancelled")


asyncio.run(main())
generator = outer()
print(next(generator), generator.throw(KeyError(1)))
try:
    generator.throw(KeyError(2))
except LookupError as error:
    print(chain(error))
generator = outer()
next(generator)
try:
    generator.throw(ZeroDivisionError())
except ZeroDivisionError as error:
    print(chain(error))

"""What a TaskGroup refuses, in its words; coroutines that it refuses are closed."""
import asyncio


async def nothing():
    pass


async def attempt(title, action):
    try:
        result = action()
        if asyncio.iscoroutine(result):
            result = await result
        print(title, "->", result)
    except Exception as error:
        print(title, "->", type(error).__name__, str(error))


async def main():
    group = asyncio.TaskGroup()
    await attempt("not entered", lambda: group.create_task(nothing()))
    async with group:
        await attempt("entered twice", group.__aenter__)
        task = group.create_task(nothing())
    await attempt("finished", lambda: group.create_task(nothing()))
    await attempt("entered again", group.__aenter__)

    async def late(group):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await attempt("shutting down", lambda: group.create_task(nothing()))
            raise

    try:
        async with asyncio.TaskGroup() as second:
            second.create_task(late(second))
            await asyncio.sleep(0)
            raise KeyError("stop")
    except* KeyError as error:
        print(error.exceptions)
    await attempt("no coroutine", lambda: third_create())

    async def third_create():
        async with asyncio.TaskGroup() as third:
            third.create_task(42)
    await attempt("no coroutine", third_create)

asyncio.run(main())

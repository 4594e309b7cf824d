"""What wait refuses."""
import asyncio


async def nothing():
    pass


async def attempt(title, arguments, **options):
    try:
        print(title, await asyncio.wait(arguments, **options))
    except Exception as error:
        print(title, "->", type(error).__name__, error)


async def main():
    coro = nothing()
    await attempt("a coroutine", coro)
    await attempt("coroutines", [coro])
    coro.close()
    await attempt("empty", [])
    await attempt("a future", asyncio.create_task(nothing()))
    task = asyncio.create_task(nothing())
    await attempt("mode", [task], return_when="SOME")
    await attempt("generator of tasks that is empty", (t for t in ()))
    await task

asyncio.run(main())

# The failed task, its exception, the traceback and main's variables hold each other: the end of the program still reports it.
import asyncio


async def fails(name):
    raise KeyError(name)


async def main():
    forgotten = asyncio.create_task(fails("forgotten"))
    task = asyncio.create_task(fails("awaited"))
    try:
        await task
    except KeyError as error:
        print("caught", error)
    group = asyncio.gather(fails("a"), fails("b"), return_exceptions=True)
    print(await group)
    return forgotten.done()


print(asyncio.run(main()))

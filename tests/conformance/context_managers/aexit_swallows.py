# An __aexit__ that answers true swallows the exception; cancellation passes through one that does not.
import asyncio


class Guard:
    def __init__(self, *kinds):
        self.kinds = kinds

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, error, traceback):
        print("guard saw", kind.__name__ if kind else None)
        await asyncio.sleep(0.2)
        return kind is not None and issubclass(kind, self.kinds)


async def guarded(error):
    async with Guard(ValueError, KeyError):
        print("raising", repr(error))
        if error:
            raise error
        print("nothing raised")
    print("after the guard")
    return "done"


async def long_job():
    async with Guard(ValueError):
        print("job started")
        await asyncio.sleep(10)
    print("not reached")


async def main():
    loop = asyncio.get_running_loop()
    print(await guarded(None))
    print(await guarded(KeyError("k")), loop.time())
    try:
        await guarded(TypeError("t"))
    except TypeError as error:
        print("outside", error, loop.time())
    task = asyncio.create_task(long_job())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("job cancelled at", loop.time())


asyncio.run(main())

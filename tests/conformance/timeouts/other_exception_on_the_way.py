"""The cancellation of a timeout is replaced by another exception: that one goes on, its context tells the timeout."""
import asyncio


def chain(error):
    names = []
    while error is not None:
        names.append(type(error).__name__)
        error = error.__context__
    return " <- ".join(names)


async def converts():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("converted")


async def cleanup_fails():
    try:
        await asyncio.sleep(5)
    finally:
        {}["missing"]


async def main():
    for body in (converts, cleanup_fails):
        try:
            async with asyncio.timeout(0.5):
                await body()
        except Exception as error:
            print(repr(error), ":", chain(error))
    try:
        async with asyncio.timeout(0.5) as block:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().cancelling())
        print("after the block", block.expired(), asyncio.current_task().cancelling())
    except TimeoutError as error:
        print("timeout", error)
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.TaskGroup() as group:
                group.create_task(converts())
                group.create_task(cleanup_fails())
    except BaseException as error:
        print(repr(error))
        print([chain(inner) for inner in error.exceptions])

asyncio.run(main())

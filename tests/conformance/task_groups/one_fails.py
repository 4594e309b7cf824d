"""One task fails: its siblings are cancelled, the block raises an ExceptionGroup."""
import asyncio


async def steady(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(f"{name} cancelled {error.args}")
        raise
    finally:
        print(f"{name} cleans up")


async def faulty(delay):
    await asyncio.sleep(delay)
    raise ValueError(f"after {delay}")


async def main():
    group = asyncio.TaskGroup()
    try:
        async with group:
            first = group.create_task(steady("first"))
            group.create_task(faulty(0.5))
            second = group.create_task(steady("second"))
            print("body done")
    except ExceptionGroup as error:
        print(type(error).__name__, str(error), error.exceptions)
        print(repr(error))
        print(error.__cause__, error.__context__, error.__suppress_context__)
    print(first.cancelled(), second.cancelled(), group)
    print(asyncio.current_task().cancelling())

asyncio.run(main())

"""Groups in groups: an error goes outward level by level, and each level adds a group."""
import asyncio


async def leaf(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def branch(name, *leaves):
    print(name, "opens")
    try:
        async with asyncio.TaskGroup() as group:
            for leaf_arguments in leaves:
                group.create_task(leaf(*leaf_arguments))
    finally:
        print(name, "closes")


def show(error, depth=0):
    print("  " * depth + repr(error) if not isinstance(error, BaseExceptionGroup) else "  " * depth + str(error))
    for inner in getattr(error, "exceptions", ()):
        show(inner, depth + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(branch("left", ("l1", 0.1), ("l2", 0.4)))
            group.create_task(branch("right", ("r1", 0.2, ValueError("r1 broke")), ("r2", 0.3)))
            group.create_task(leaf("own", 1))
    except ExceptionGroup as error:
        show(error)
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            outer.create_task(leaf("outer", 0.2))
            inner.create_task(leaf("inner", 0.1))
        print("inner is over")
    print("both are over")

asyncio.run(main())

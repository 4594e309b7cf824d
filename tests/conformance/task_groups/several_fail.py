"""Several tasks fail at once or while they are being cancelled: all their exceptions are in the group."""
import asyncio


async def fail(error, delay=0.0):
    await asyncio.sleep(delay)
    raise error


async def fails_in_cleanup():
    try:
        await asyncio.sleep(5)
    finally:
        raise OSError("cleanup went wrong")


async def slow_cleanup():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        raise KeyError("late") from None


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow_cleanup())
            group.create_task(fail(ValueError("one"), 0.1))
            group.create_task(fail(TypeError("two"), 0.1))
            group.create_task(fails_in_cleanup())
    except* ValueError as errors:
        print("value", errors.exceptions)
    except* (OSError, KeyError) as errors:
        print("cleanup", [repr(error) for error in errors.exceptions])
        for error in errors.exceptions:
            print("  context:", repr(error.__context__), error.__suppress_context__)
    except* TypeError as errors:
        print("type", errors.exceptions)
    print("time", asyncio.get_running_loop().time())

asyncio.run(main())

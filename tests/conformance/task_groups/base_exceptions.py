"""BaseException other than SystemExit and KeyboardInterrupt in children, GeneratorExit, and groups raised by children."""
import asyncio


class Halt(BaseException):
    pass


async def raises(error, delay=0.1):
    await asyncio.sleep(delay)
    raise error


async def attempt(*errors):
    try:
        async with asyncio.TaskGroup() as group:
            for error in errors:
                group.create_task(raises(error))
    except BaseException as error:
        print(type(error).__name__, repr(error))


async def main():
    await attempt(Halt("stop"))
    await attempt(Halt("stop"), ValueError("v"))
    await attempt(ExceptionGroup("inner", [ValueError(1), TypeError(2)]), OSError("o"))
    await attempt(asyncio.CancelledError("raised by hand"))
    await attempt(asyncio.CancelledError("raised by hand"), KeyError("k"))
    await attempt(TimeoutError(), asyncio.TimeoutError("t"))
    try:
        await attempt(StopIteration("odd"))
    except RuntimeError as error:
        print("RuntimeError", error)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(raises(ValueError("from the task")))
            await asyncio.sleep(1)
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* Halt as errors:
        print("halts", errors.exceptions)

asyncio.run(main())

# Where a task stands, and what a warning or a log record points at, is the line of the expression and not of its statement.
import asyncio
import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(lineno)d %(message)s")


async def stage(name, seconds):
    print(
        "at",
        f"{asyncio.current_task().get_coro().cr_frame.f_lineno - 11}",
        repr(asyncio.current_task()).rpartition("cb=")[0],
    )
    await asyncio.sleep(
        seconds)
    results = [
        name,
        await asyncio.sleep(seconds, "slept"),
        len(name),
    ]
    return results


async def main():
    task = asyncio.create_task(stage("one", 0.5))
    await asyncio.sleep(0.2)
    print(repr(task).split(" wait_for=")[0])
    await asyncio.sleep(0.5)
    print(repr(task).split(" wait_for=")[0])
    print(await task)
    logging.info(
        "a record of %s lines",
        3)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        values = (
            1,
            warnings.warn("in a tuple"),
        )
    print(values, [warning.lineno for warning in caught])


asyncio.run(main())

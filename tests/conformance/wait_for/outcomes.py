"""wait_for: result, exception, timeout, and what becomes of what it waited for."""
import asyncio


async def job(delay, outcome):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("job cancelled")
        raise
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


async def main():
    print(await asyncio.wait_for(job(0.1, "in time"), 1))
    print(await asyncio.wait_for(job(0.1, "no limit"), None))
    try:
        await asyncio.wait_for(job(0.1, ValueError("failed")), timeout=1)
    except ValueError as error:
        print("error", error)
    try:
        await asyncio.wait_for(job(3, "never"), 0.5)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    task = asyncio.create_task(job(3, "never"))
    try:
        await asyncio.wait_for(task, 0.5)
    except asyncio.TimeoutError:
        print("task cancelled:", task.cancelled(), asyncio.get_running_loop().time())
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 0.5)
    except TimeoutError:
        print(future)
    print(asyncio.TimeoutError is TimeoutError)

asyncio.run(main())

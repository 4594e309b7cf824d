"""Cancelling who waits cancels what is waited for; the moment of the timeout itself."""
import asyncio


async def job():
    try:
        await asyncio.sleep(5)
    finally:
        print("job ends")


async def caller(limit):
    try:
        await asyncio.wait_for(job(), limit)
    except asyncio.CancelledError as error:
        print("caller cancelled", error.args)
        raise
    except TimeoutError:
        print("caller timed out")
        return "timeout"


async def main():
    for moment, limit in [(0.5, 1), (1, 1), (1.5, 1)]:
        task = asyncio.create_task(caller(limit))
        asyncio.get_running_loop().call_later(moment, task.cancel, f"at {moment}")
        print(await asyncio.gather(task, return_exceptions=True))
    inner = asyncio.create_task(job())
    asyncio.get_running_loop().call_later(0.5, inner.cancel, "inner only")
    try:
        await asyncio.wait_for(inner, 1)
    except asyncio.CancelledError as error:
        print("cancelled inside", error.args)

asyncio.run(main())

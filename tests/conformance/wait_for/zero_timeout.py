"""No time at all: what is done is taken, what has not begun does not begin."""
import asyncio


async def job(value):
    print("job runs", value)
    return value


async def main():
    for limit in (0, -1):
        try:
            print(await asyncio.wait_for(job(limit), limit))
        except TimeoutError as error:
            print("timeout", repr(error), repr(error.__cause__))
    done = asyncio.create_task(job("done"))
    await asyncio.sleep(0)
    print(await asyncio.wait_for(done, 0))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("kept"))
    try:
        await asyncio.wait_for(future, 0)
    except KeyError as error:
        print("its own error", error)

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("refuses")
            return "result anyway"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(await asyncio.wait_for(task, 0), task.cancelled())

asyncio.run(main())

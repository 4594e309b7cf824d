"""CancelledError raised without a request, and awaiting futures that are cancelled."""
import asyncio


async def gives_up():
    raise asyncio.CancelledError("on my own")


async def awaits(future):
    try:
        return await future
    except asyncio.CancelledError as error:
        print("future was cancelled", error.args, asyncio.current_task().cancelling())
        return "handled"


async def main():
    task = asyncio.create_task(gives_up())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.cancelling())
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(awaits(future))
    await asyncio.sleep(0)
    print(future.cancel("no result will come"), future.cancel(), future.cancelled())
    print(await task)
    waiter = asyncio.create_task(asyncio.sleep(5, "slept"))
    first, second = (asyncio.create_task(awaits(waiter)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel("only me?")
    print(await asyncio.gather(first, second), waiter.cancelled())
    try:
        await asyncio.gather(gives_up(), asyncio.sleep(1, "one"))
    except asyncio.CancelledError as error:
        print("gather", error.args)
    print(await asyncio.gather(gives_up(), asyncio.sleep(1, "one"), return_exceptions=True))

asyncio.run(main())

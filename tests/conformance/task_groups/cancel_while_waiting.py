"""The parent is cancelled while it waits in __aexit__, twice, and while a child has already failed."""
import asyncio


async def child(name, cleanup, error=None):
    try:
        await asyncio.sleep(1)
        if error:
            raise error
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled", f"{asyncio.get_running_loop().time():.1f}")
        await asyncio.sleep(cleanup)
        print(name, "cleaned", f"{asyncio.get_running_loop().time():.1f}")
        raise


async def parent(children):
    try:
        async with asyncio.TaskGroup() as group:
            for arguments in children:
                group.create_task(child(*arguments))
    except BaseException as error:
        print("parent:", repr(error), asyncio.current_task().cancelling())
        raise


async def attempt(children, *moments):
    task = asyncio.create_task(parent(children))
    for number, moment in enumerate(moments):
        asyncio.get_running_loop().call_later(moment, task.cancel, f"request {number}")
    result, = await asyncio.gather(task, return_exceptions=True)
    print("->", repr(result), task.cancelled(), task.cancelling())


async def main():
    await attempt([("a", 0.5), ("b", 0.1)], 0.5)
    await attempt([("a", 0.5), ("b", 0.1)], 0.5, 0.7)
    await attempt([("fails", 0, ValueError("v")), ("slow", 2)], 1.0)
    await attempt([("fails", 0, ValueError("v"))], 1.5)
    await attempt([], 0)

asyncio.run(main())

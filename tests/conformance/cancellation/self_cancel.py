"""A task cancels itself, cancels who awaits it, and is cancelled in its last step."""
import asyncio


async def cancels_itself():
    asyncio.current_task().cancel("myself")
    print("still running until the next await")
    try:
        await asyncio.sleep(0)
    finally:
        print("now")


async def returns_at_once():
    asyncio.current_task().cancel("too late")
    return "value"


async def raises_at_once():
    asyncio.current_task().cancel("too late")
    raise ValueError("value")


async def cancels_parent(parent):
    parent.cancel("by my child")
    await asyncio.sleep(1)
    print("child goes on")


async def main():
    for coro in (cancels_itself(), returns_at_once(), raises_at_once()):
        task = asyncio.create_task(coro)
        try:
            print("result", await task)
        except BaseException as error:
            print(type(error).__name__, error.args, task.cancelled(), task.cancelling())

    async def parent():
        child = asyncio.create_task(cancels_parent(asyncio.current_task()))
        try:
            await child
        except asyncio.CancelledError as error:
            print("parent", error.args, "child cancelled", child.cancelled())
            raise

    await asyncio.gather(asyncio.create_task(parent()), return_exceptions=True)

    async def tight():
        for n in range(3):
            await asyncio.sleep(0)
        return "done"
    task = asyncio.create_task(tight())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print(task)

asyncio.run(main())

"""Eager tasks that fail or are cancelled in their first part."""
import asyncio


async def fails():
    raise ValueError("at once")


async def cancels_itself():
    asyncio.current_task().cancel("self")
    await asyncio.sleep(0)
    print("never")


async def waits():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled while waiting")
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    task = asyncio.create_task(cancels_itself())
    print(task.done(), task.cancelling())
    print(await asyncio.gather(task, return_exceptions=True), task.cancelled())
    task = asyncio.create_task(waits())
    print(task.cancel(), task.done())
    print(await asyncio.gather(task, return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            print("the body goes on until it waits")
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as errors:
        print(errors.exceptions)
    try:
        print(await asyncio.wait_for(waits(), 0.5))
    except TimeoutError:
        print("timeout")

asyncio.run(main())

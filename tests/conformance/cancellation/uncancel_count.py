"""cancelling() counts requests, uncancel() takes them back: structured code tells its own from others'."""
import asyncio


async def counted():
    task = asyncio.current_task()
    for _ in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("caught", error.args, "requests", task.cancelling(), "after uncancel", task.uncancel())
    print("never below zero:", task.uncancel(), task.cancelling())
    return "survived"


async def pending_request_taken_back():
    task = asyncio.current_task()
    task.cancel("to myself")
    print("requests", task.cancelling())
    print("taken back", task.uncancel())
    await asyncio.sleep(0)
    return "went on"


async def main():
    task = asyncio.create_task(counted())
    for moment in range(3):
        await asyncio.sleep(0.1)
        task.cancel(f"request {moment}")
    print(await task, task.cancelled(), task.cancelling())
    print(await asyncio.create_task(pending_request_taken_back()))
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    print(task.cancel("a"), task.cancel("b"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelling(), task.cancel(), task.cancelling())

asyncio.run(main())

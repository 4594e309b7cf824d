# Cancelling a sleeping task: the exception arrives at its await, finally runs, the awaiter sees CancelledError.
import asyncio


async def worker(name):
    loop = asyncio.get_running_loop()
    try:
        print(name, "starts", loop.time())
        await asyncio.sleep(10)
        print(name, "never gets here")
    except asyncio.CancelledError as error:
        print(name, "cancelled", loop.time(), error.args)
        raise
    finally:
        print(name, "cleans up")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(worker("first"))
    await asyncio.sleep(2)
    print("cancel returned", task.cancel())
    print("not yet done", task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", loop.time())
    print(task.done(), task.cancelled())
    second = asyncio.create_task(worker("second"))
    await asyncio.sleep(0)
    second.cancel("with a message")
    try:
        await second
    except asyncio.CancelledError as error:
        print("message", error.args)
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))


asyncio.run(main())

"""CancelledError as a value: args, context, and what await gives for the same task again."""
import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def wraps():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        raise asyncio.CancelledError("new one") from error


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel("why", )
    for _ in range(2):
        try:
            await task
        except asyncio.CancelledError as error:
            print(error.args, repr(error), str(error), repr(error.__context__))
    for fetch in (task.result, task.exception):
        try:
            fetch()
        except asyncio.CancelledError as error:
            print(fetch.__name__, error.args)
    task = asyncio.create_task(wraps())
    await asyncio.sleep(0)
    task.cancel("old one")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, repr(error.__cause__))
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel(msg={"code": 7})
    result, = await asyncio.gather(task, return_exceptions=True)
    print(repr(result), result.args[0]["code"], issubclass(asyncio.CancelledError, Exception))
    raised = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    raised.get_coro().close()
    print("closed coroutine:", await asyncio.gather(raised, return_exceptions=True))

asyncio.run(main())

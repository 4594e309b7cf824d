# Futures by hand: set a result, an exception, cancel; awaiting them from several tasks; wrong uses.
import asyncio


async def waiter(name, future):
    try:
        print(name, "waits")
        print(name, "got", await future)
    except ValueError as error:
        print(name, "error", error)
    except asyncio.CancelledError:
        print(name, "future cancelled", future.cancelled())


async def scene(settle):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "abc"]
    await asyncio.sleep(1)
    settle(future)
    print("settled", future.done(), [task.done() for task in tasks])
    await asyncio.gather(*tasks)
    return future


async def main():
    first = await scene(lambda future: future.set_result(42))
    print(first.result(), first.exception(), await first)
    second = await scene(lambda future: future.set_exception(ValueError("bad luck")))
    print(repr(second.exception()))
    third = await scene(lambda future: future.cancel("no longer needed"))
    print(third.cancelled(), third.cancel())
    for wrong in (
        lambda: first.set_result(1),
        lambda: asyncio.Future().result(),
        lambda: second.result(),
        lambda: asyncio.Future().set_exception(StopIteration),
    ):
        try:
            print(wrong())
        except (asyncio.InvalidStateError, ValueError, TypeError) as error:
            print(type(error).__name__, error)
    print(asyncio.isfuture(first), asyncio.isfuture(asyncio.current_task()), asyncio.isfuture(5))
    print(repr(first), repr(third), repr(asyncio.Future()))


asyncio.run(main())

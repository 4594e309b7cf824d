"""Everything a Future offers, state by state."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled(), future.get_loop() is loop, type(future).__name__)
    for fetch in (future.result, future.exception):
        try:
            fetch()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError:", error)
    print(repr(future))
    future.set_result([1, 2])
    print(repr(future), future.done(), future.result(), future.exception())
    for change in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            change()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError:", error)
    print(future.cancel())
    failed = loop.create_future()
    failed.set_exception(ValueError("v"))
    print(repr(failed), repr(failed.exception()))
    try:
        failed.result()
    except ValueError as error:
        print("raised", error, error is failed.exception())
    classy = loop.create_future()
    classy.set_exception(KeyError)
    print(repr(classy.exception()))
    cancelled = loop.create_future()
    print(cancelled.cancel("msg"), cancelled.cancel(), repr(cancelled), cancelled.done())
    for fetch in (cancelled.result, cancelled.exception):
        try:
            fetch()
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)
    for wrong in (5, "text", int):
        try:
            loop.create_future().set_exception(wrong)
        except TypeError as error:
            print("TypeError", error)
    try:
        loop.create_future().set_exception(StopIteration(3))
    except TypeError as error:
        print("TypeError", error)
    stopped = loop.create_future()
    stopped.set_exception(StopIteration(3))
    print(repr(stopped.exception()))
    print(asyncio.isfuture(future), asyncio.isfuture(5), isinstance(future, asyncio.Future))

asyncio.run(main())

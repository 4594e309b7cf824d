# What a future gives to whoever awaits it, and futures that are asked for the wrong thing.
import asyncio
from unittest import mock


class Forgetful(asyncio.Future):
    def __init__(self):
        self.note = "super().__init__() was not called"


def attempt(what, function, *arguments):
    try:
        print(what, "->", function(*arguments))
    except BaseException as error:
        print(what, "!", type(error).__name__, *error.args)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    steps = future.__await__()
    print(type(steps).__name__, steps.send(None) is future)
    attempt("send again", steps.send, None)
    attempt("throw", steps.throw, ValueError("thrown"))
    attempt("throw a class", iter(future).throw, KeyError)
    attempt("throw what is none", iter(future).throw, list)
    steps = iter(future)
    attempt("close", steps.close)
    attempt("next after close", next, steps)
    future.set_result((1, 2))
    attempt("send when done", iter(future).send, None)

    for wrong in (None, "text", int):
        attempt("set_exception when done", future.set_exception, wrong)
        attempt("set_exception", loop.create_future().set_exception, wrong)

    forgetful = Forgetful()
    print(forgetful.note, forgetful.done(), forgetful.cancelled())
    attempt("result", forgetful.result)
    attempt("exception", forgetful.exception)
    attempt("set_result", forgetful.set_result, 1)
    attempt("cancel", forgetful.cancel)
    attempt("remove_done_callback", forgetful.remove_done_callback, print)

    print(asyncio.isfuture(mock.Mock(asyncio.Future)), asyncio.isfuture(mock.Mock()), asyncio.isfuture(Forgetful))
    cancelled = loop.create_future()
    cancelled.cancel("not needed")
    print(cancelled._cancel_message, Forgetful[int].__args__, asyncio.Task[str])


asyncio.run(main())

"""How reports and reprs name what was called: functions, partials, methods, lambdas, built-ins."""
import asyncio
import functools


def fails(*values):
    raise ValueError(values)


class Worker:
    def step(self):
        raise KeyError("step")


def handler(loop, context):
    print(context["message"], "|", repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    calls = [fails, functools.partial(fails, 1), functools.partial(functools.partial(fails, 1), 2), Worker().step,
             lambda: fails("lambda"), functools.partial(int, "x"), len]
    for call in calls:
        print(loop.call_soon(call))
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(fails)
    print(future)
    future.add_done_callback(functools.partial(fails, "done"))
    print(future)
    future.add_done_callback(len)
    print(future)
    future.set_result(None)
    await asyncio.sleep(0)

asyncio.run(main())

"""loop.set_exception_handler: what the handler gets for callbacks, tasks and futures."""
import asyncio
import gc


def handler(loop, context):
    print("message:", context["message"].split("(")[0])
    print("  keys:", sorted(context), "exception:", repr(context.get("exception")))
    for key in ("task", "future", "handle"):
        if key in context:
            print("  ", key, type(context[key]).__name__)


def explode(number):
    raise ValueError(number)


async def fails():
    raise KeyError("nobody asks")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(explode, 1)
    loop.call_later(0.1, explode, 2)
    await asyncio.sleep(0.2)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
    future = loop.create_future()
    future.set_exception(OSError("nobody asks either"))
    del future
    gc.collect()
    pending = loop.create_future()
    del pending
    future = loop.create_future()
    future.add_done_callback(lambda f: explode(f.result()))
    future.set_result("in a done callback")
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "my own", "extra": 5})
    for wrong in (5, "text"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)

asyncio.run(main())

"""The handler runs in the context of the task or handle that failed."""
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


def handler(loop, context):
    print("request is", request.get(), "|", repr(context["exception"]))


async def serve(name):
    request.set(name)
    await asyncio.sleep(0.1)
    raise ValueError(name)


def callback():
    raise KeyError("callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    request.set("main")
    tasks = [asyncio.create_task(serve(name)) for name in ("r1", "r2")]
    await asyncio.wait(tasks)
    while tasks:
        tasks.pop(0)
    context = contextvars.copy_context()
    context.run(request.set, "copied")
    loop.call_soon(callback, context=context)
    await asyncio.sleep(0)
    print(request.get())

asyncio.run(main())

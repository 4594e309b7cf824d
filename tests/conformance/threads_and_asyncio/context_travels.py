"""to_thread takes the context variables along; run_in_executor and threads begin with empty ones."""
import asyncio
import contextvars
import threading

request = contextvars.ContextVar("request", default="nobody's")


def show(where):
    print(f"{where}: {request.get()}")
    request.set("changed in the thread")
    return request.get()


async def handle(name):
    request.set(name)
    print(await asyncio.to_thread(show, f"to_thread of {name}"))
    print("afterwards:", request.get())


async def main():
    await asyncio.gather(handle("r1"), handle("r2"))
    request.set("main's")
    await asyncio.get_running_loop().run_in_executor(None, show, "run_in_executor")
    context = contextvars.copy_context()
    await asyncio.get_running_loop().run_in_executor(None, context.run, show, "context.run")
    thread = threading.Thread(target=show, args=("thread",))
    thread.start()
    thread.join()
    print("main:", request.get(), "copy:", context.run(request.get))


asyncio.run(main())

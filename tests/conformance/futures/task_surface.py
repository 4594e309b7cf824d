"""What a Task has beyond a Future: names, coroutine, context, stack, what it refuses."""
import asyncio
import contextvars
import io

user = contextvars.ContextVar("user")


async def inner():
    await asyncio.sleep(1)


async def outer():
    user.set("task")
    await inner()
    return user.get()


async def main():
    user.set("main")
    task = asyncio.create_task(outer(), name="first")
    print(task.get_name(), task.get_coro().__name__, type(task.get_context()).__name__)
    task.set_name(42)
    print(repr(task.get_name()))
    print(task.get_context().get(user), contextvars.copy_context().get(user))
    await asyncio.sleep(0)
    print(task.get_context().get(user))
    print([frame.f_code.co_name for frame in task.get_stack()], len(task.get_stack(limit=1)))
    for method in (task.set_result, task.set_exception):
        try:
            method(None)
        except RuntimeError as error:
            print(error)
    print(await task, task.get_stack(), task.done())
    print(asyncio.isfuture(task), issubclass(asyncio.Task, asyncio.Future))
    for wrong in (5, inner, [inner]):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).split("<")[0])
    unnamed = asyncio.create_task(asyncio.sleep(0))
    print(unnamed.get_name().startswith("Task-"))
    await unnamed
    context = contextvars.Context()
    task = asyncio.create_task(outer(), context=context)
    await task
    print(context.get(user), user.get(), task.get_context() is context)

asyncio.run(main())

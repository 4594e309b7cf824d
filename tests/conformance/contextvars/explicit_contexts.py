"""create_task(context=…), call_soon(context=…), Runner.run(context=…): shared contexts."""
import asyncio
import contextvars

count = contextvars.ContextVar("count", default=0)


async def increment(times):
    for _ in range(times):
        count.set(count.get() + 1)
        await asyncio.sleep(0)
    return count.get()


async def main():
    shared = contextvars.copy_context()
    tasks = [asyncio.create_task(increment(3), context=shared) for _ in range(2)]
    print(await asyncio.gather(*tasks), shared[count], count.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(increment(2), context=shared)
        group.create_task(increment(2))
    print(shared[count], count.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: count.set(100), context=shared)
    handle = loop.call_later(0.1, lambda: print("timer sees", count.get()), context=shared)
    print(handle.get_context() is shared)
    await asyncio.sleep(0.2)
    print(shared[count], count.get())
    return count.get()

with asyncio.Runner() as runner:
    context = contextvars.copy_context()
    context.run(count.set, 50)
    print(runner.run(main(), context=context))
    print(runner.run(increment(1)), runner.run(increment(1)), count.get())

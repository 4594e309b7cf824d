"""A task that is dropped while it waits: "Task was destroyed but it is pending!"."""
import asyncio


async def waits_forever():
    await asyncio.get_running_loop().create_future()


def handler(loop, context):
    print(context["message"], sorted(context))
    text = repr(context["task"])
    print(text[:text.index(" coro")], "wait_for" in text)


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(waits_forever(), name="orphan")
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    print("main goes on")

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
task = loop.create_task(asyncio.sleep(5), name="left over")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print(str(task).split(" coro")[0])

"""Tasks that fail, refuse, or spawn others while asyncio.run cancels them."""
import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


async def fails():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("in cleanup")


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("refuses")
        await asyncio.sleep(2)
        print("done in its own time")


async def spawns():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        task = asyncio.create_task(late())
        spawned.append(task)
        print("spawned a late task")
        raise


async def late():
    print("late begins")
    await asyncio.sleep(1)
    print("late ends")

spawned = []


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    for job in (fails, refuses, spawns):
        asyncio.create_task(job())
    await asyncio.sleep(0)
    print("main ends")

asyncio.run(main())
print(spawned[0].done(), spawned[0].cancelled())

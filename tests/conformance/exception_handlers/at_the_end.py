"""A loop's own handler hears at the program's end of a task that failed and that a list has kept, pending ones beside it or not."""

import asyncio

tasks = []
heard = []


def on_error(loop, context):
    print(context["message"])


async def fail():
    raise LookupError("nobody asks")


async def leave_one_more():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled, but leaves a task")
        kept = asyncio.create_task(asyncio.sleep(0.2))
        kept.set_name("left")


async def main():
    asyncio.get_running_loop().set_exception_handler(on_error)
    tasks.append(asyncio.create_task(fail()))
    tasks.append(asyncio.create_task(leave_one_more()))
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())

# A suspended coroutine's frame and a task's stack, as debugging code prints them.
import asyncio
import re


async def waits():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(waits())
    for _ in range(2):
        print([re.sub("0x[0-9a-f]+", "0x...", repr(frame)) for frame in task.get_stack()])
        await asyncio.sleep(0)
    task.cancel()


asyncio.run(main())

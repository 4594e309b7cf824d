# A task that a closed loop leaves behind: the complaint comes before its coroutine is closed when somebody still has the task.
import asyncio


async def wait_for_it(seconds):
    await asyncio.sleep(seconds)


loop = asyncio.new_event_loop()
first = loop.create_task(wait_for_it(1))
second = loop.create_task(wait_for_it(2))
loop.run_until_complete(first)
loop.close()
print(first, second.done(), loop)

"""from asyncio import *: the names that a program gets."""
from asyncio import *


async def child():
    await sleep(0.1)
    return current_task().get_name()


async def main():
    async with TaskGroup() as group:
        task = group.create_task(child(), name="starred")
    print(task.result())
    try:
        await wait_for(sleep(5), timeout=0.1)
    except TimeoutError as error:
        print(repr(error))
    queue = Queue()
    await queue.put(1)
    print(await gather(queue.get(), child()))

run(main())
print(sorted(name for name in ("Barrier", "CancelledError", "Runner", "Timeout", "as_completed", "base_events", "events")
             if name in globals()))

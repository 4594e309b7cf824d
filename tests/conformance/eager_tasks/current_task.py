"""While an eager task runs its first part it is the current one; afterwards its maker is again."""
import asyncio


def who():
    task = asyncio.current_task()
    return task.get_name() if task else None


async def child(depth):
    print("  " * depth + f"child {depth} in {who()}")
    if depth < 3:
        task = asyncio.create_task(child(depth + 1), name=f"depth-{depth + 1}")
        print("  " * depth + f"back in {who()}, child done: {task.done()}")
        await task
    else:
        await asyncio.sleep(0)
    print("  " * depth + f"child {depth} ends in {who()}")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(who())
    task = asyncio.create_task(child(1), name="depth-1")
    print(who(), sorted(t.get_name() for t in asyncio.all_tasks()))
    await task
    print(sorted(t.get_name() for t in asyncio.all_tasks()))

asyncio.run(main())

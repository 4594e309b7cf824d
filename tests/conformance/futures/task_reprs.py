"""The repr of a task in every state."""
import asyncio


async def worker(value):
    if value == "fail":
        raise ValueError(value)
    await asyncio.sleep(1)
    return value


async def sub():
    await asyncio.sleep(1)


def callback(task):
    print("done:", task)


async def main():
    print(str(asyncio.current_task()).split(" cb=")[0])
    task = asyncio.create_task(worker("ok"), name="w1")
    print(task)
    await asyncio.sleep(0)
    print(str(task).replace(hex(id(task._fut_waiter)), "0x"))
    task.add_done_callback(callback)
    task.add_done_callback(print)
    print(str(task).split("cb=")[1])
    task.cancel()
    print(str(task).split(" coro")[0])
    await asyncio.wait([task])
    print(task)
    task = asyncio.create_task(worker("fail"))
    await asyncio.wait([task])
    print(task)
    task.exception()
    task = asyncio.create_task(worker("value"), name="with space")
    await task
    print(task)
    waiter = asyncio.create_task(asyncio.wait_for(sub(), 5), name="waiter")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(str(waiter).split("wait_for=")[0].split(" running")[0])
    await waiter

asyncio.run(main())

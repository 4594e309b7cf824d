"""Cancellation and completion in one iteration of the loop; from done callbacks; awaited in finally."""
import asyncio


async def waits_for(future):
    try:
        print("result", await future)
    except asyncio.CancelledError:
        print("cancelled although the future is", future.done())
        raise


async def cancels_its_child():
    child = asyncio.create_task(asyncio.sleep(5))
    try:
        await asyncio.sleep(5)
    finally:
        child.cancel()
        try:
            await child
        except asyncio.CancelledError:
            print("child is gone, own requests:", asyncio.current_task().cancelling())


async def overrides():
    try:
        await asyncio.sleep(10)
    finally:
        return "returned from finally"


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits_for(future))
    await asyncio.sleep(0)
    future.set_result(1)
    print(task.cancel())
    await asyncio.wait([task])
    print(task.cancelled(), future.result())

    slow, fast = asyncio.create_task(asyncio.sleep(1)), asyncio.create_task(asyncio.sleep(0.5, "fast"))
    fast.add_done_callback(lambda _: slow.cancel("by a callback"))
    print(await asyncio.gather(slow, fast, return_exceptions=True))

    task = asyncio.create_task(cancels_its_child())
    await asyncio.sleep(0.1)
    task.cancel("outer")
    print(await asyncio.gather(task, return_exceptions=True))
    task = asyncio.create_task(overrides())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())

    done = asyncio.create_task(asyncio.sleep(0, "done"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(done.done(), done.cancel(), await done)

asyncio.run(main())

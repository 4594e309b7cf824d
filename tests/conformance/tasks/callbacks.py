# Done callbacks: order, arguments, late registration, removal; they run through the loop, after the task.
import asyncio


def report(label):
    def callback(task):
        outcome = "cancelled" if task.cancelled() else task.exception() or task.result()
        print(f"callback {label}: {task.get_name()} {outcome}")
    return callback


async def job(delay, result):
    await asyncio.sleep(delay)
    print("job ends", result)
    if result is None:
        raise ValueError("no result")
    return result


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(job(1, "r1"), name="one")
    first, second = report("first"), report("second")
    task.add_done_callback(first)
    task.add_done_callback(second)
    task.add_done_callback(first)
    print("removed", task.remove_done_callback(second))
    print(await task)
    print("main goes on at", loop.time())
    task.add_done_callback(report("late"))
    print("registered late")
    await asyncio.sleep(0)
    failing = asyncio.create_task(job(0.5, None), name="two")
    failing.add_done_callback(report("failing"))
    stopped = asyncio.create_task(job(5, "never"), name="three")
    stopped.add_done_callback(report("stopped"))
    loop.call_later(0.75, stopped.cancel)
    await asyncio.sleep(1)
    print("end", loop.time())


asyncio.run(main())

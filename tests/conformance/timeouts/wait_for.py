# wait_for: in time, too late, exactly at the limit, with a task, and what happens to the inner one.
import asyncio


async def work(name, seconds):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(seconds)
        print(f"{loop.time():.1f} {name} finished")
        return name
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} {name} cancelled")
        raise


async def attempt(name, seconds, limit):
    loop = asyncio.get_running_loop()
    try:
        print(f"{loop.time():.1f} got", await asyncio.wait_for(work(name, seconds), limit))
    except asyncio.TimeoutError as error:
        print(f"{loop.time():.1f} timeout {error!r}")


async def main():
    loop = asyncio.get_running_loop()
    await attempt("quick", 0.5, 1)
    await attempt("slow", 5, 1)
    await attempt("no limit", 2, None)
    await attempt("zero", 1, 0)
    task = asyncio.create_task(work("task", 3))
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print(f"{loop.time():.1f} task cancelled:", task.cancelled())
    print(await asyncio.wait_for(asyncio.create_task(work("done task", 0)), 1))
    print(asyncio.TimeoutError is TimeoutError)
    try:
        await asyncio.wait_for(work("fails", 1), "soon")
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())

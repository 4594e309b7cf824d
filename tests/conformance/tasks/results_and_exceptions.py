# Asking a task for its result: too early, after success, failure and cancellation.
import asyncio


async def succeed():
    await asyncio.sleep(1)
    return "fine"


async def fail():
    await asyncio.sleep(1)
    raise LookupError("nothing there")


async def main():
    jobs = {"good": succeed(), "bad": fail(), "lost": asyncio.sleep(9)}
    good, bad, lost = (asyncio.create_task(job, name=name) for name, job in jobs.items())
    for task in (good, bad):
        try:
            task.result()
        except asyncio.InvalidStateError as error:
            print(task.get_name(), error)
    await asyncio.sleep(1.5)
    print(good.done(), bad.done(), lost.done(), good.result(), repr(bad.exception()), good.exception())
    try:
        bad.result()
    except LookupError as error:
        print("result raised", error)
    for attempt in range(2):
        try:
            await bad
        except LookupError as error:
            print("await raised", error, attempt)
    print(lost.cancel(), lost.cancelled(), lost.done())
    try:
        await lost
    except asyncio.CancelledError:
        print("lost was cancelled", lost.cancelled(), lost.done(), lost.cancel())
    try:
        lost.exception()
    except asyncio.CancelledError as error:
        print("exception() raised", type(error).__name__)
    print(good.cancel(), await good)


asyncio.run(main())

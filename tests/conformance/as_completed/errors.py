"""Failures among the results, and who gets them."""
import asyncio


async def fetch(name, delay, error=None):
    await asyncio.sleep(delay)
    if error is not None:
        raise error
    return name


async def main():
    jobs = [fetch("ok", 0.3), fetch("bad", 0.1, ValueError("bad")), fetch("good", 0.2)]
    for number, coro in enumerate(asyncio.as_completed(jobs)):
        try:
            print(number, await coro)
        except ValueError as error:
            print(number, "failed:", error)
    tasks = [asyncio.create_task(fetch(str(n), n / 10, KeyError(n) if n == 2 else None)) for n in (3, 2, 1)]
    async for task in asyncio.as_completed(tasks):
        if task.exception():
            print("exception", repr(task.exception()))
        else:
            print("result", task.result())
    victim = asyncio.create_task(fetch("victim", 1))
    asyncio.get_running_loop().call_later(0.1, victim.cancel, "early")
    for coro in asyncio.as_completed([victim, fetch("other", 0.2)]):
        try:
            print(await coro)
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    for wrong in (fetch("alone", 0), victim, 5):
        try:
            for coro in asyncio.as_completed(wrong):
                print(coro)
        except TypeError as error:
            print(error)
        if asyncio.iscoroutine(wrong):
            wrong.close()

asyncio.run(main())

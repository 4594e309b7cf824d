"""After gather has raised, the others go on; what fails later is not reported, what is cancelled is not awaited."""
import asyncio


def handler(loop, context):
    print("handler", context["message"], repr(context["exception"]))


async def job(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "finished")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    try:
        await asyncio.gather(job("a", 0.1, ValueError("a")), job("b", 0.2, KeyError("b")), job("c", 0.3))
    except ValueError as error:
        print("caught", repr(error), f"{loop.time():.1f}")
    await asyncio.sleep(0.5)
    tasks = [asyncio.create_task(job(name, delay)) for name, delay in (("d", 0.1), ("e", 0.5))]
    loop.call_later(0.2, tasks[1].cancel, "one child")
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError as error:
        print("child cancelled", error.args, asyncio.current_task().cancelling())
    gathered = asyncio.gather(job("f", 0.5), job("g", 0.1, OSError("g")), return_exceptions=True)
    loop.call_later(0.2, gathered.cancel)
    try:
        print(await gathered)
    except asyncio.CancelledError:
        print("gather cancelled as a whole", gathered.cancelled())

asyncio.run(main())

"""A cancellation from outside while the timeout expires: the cancellation wins, nothing is lost."""
import asyncio


async def worker(log):
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                log.append(f"cleanup, {asyncio.current_task().cancelling()} requests")
                await asyncio.sleep(0.5)
                raise
    except TimeoutError:
        log.append("timeout")
        return "timed out"
    except asyncio.CancelledError as error:
        log.append(f"cancelled {error.args} {asyncio.current_task().cancelling()}")
        raise


async def main():
    for moment in (0.5, 1.0, 1.2, 1.5, 2):
        log = []
        task = asyncio.create_task(worker(log))
        asyncio.get_running_loop().call_later(moment, task.cancel, "stop")
        result, = await asyncio.gather(task, return_exceptions=True)
        print(moment, repr(result), log, task.cancelled())

asyncio.run(main())

"""Wait for the inner task after a cancellation, then let the cancellation go on."""
import asyncio


async def commit():
    print("begin commit")
    await asyncio.sleep(2)
    print("end commit")


async def transaction():
    inner = asyncio.create_task(commit())
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("cancelled; waiting for the commit, requests:", asyncio.current_task().cancelling())
        await inner
        raise
    return "committed"


async def main():
    task = asyncio.create_task(transaction())
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print("transaction cancelled at", asyncio.get_running_loop().time())
    task = asyncio.create_task(transaction())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel("second")
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("second cancel goes through", error.args, asyncio.get_running_loop().time())
    await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}), return_exceptions=True)

asyncio.run(main())

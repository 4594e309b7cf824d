"""Why uncancel exists: a timeout in a connection that unrelated code can cancel, too."""
import asyncio


async def make_request_with_timeout():
    try:
        async with asyncio.timeout(1):
            await make_request()
            await make_another_request()
    except TimeoutError:
        log("There was a timeout")
    await unrelated_code()


async def make_request():
    await asyncio.sleep(0.6)
    log("request made")


async def make_another_request():
    await asyncio.sleep(0.6)
    log("another request made")


async def unrelated_code():
    log("unrelated code")
    await asyncio.sleep(1)
    log("unrelated code done")


def log(text):
    print(f"{asyncio.get_running_loop().time():.1f} {text}; requests: {asyncio.current_task().cancelling()}")


async def main():
    await make_request_with_timeout()
    task = asyncio.create_task(make_request_with_timeout())
    await asyncio.sleep(0.3)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled as a whole")
    task = asyncio.create_task(make_request_with_timeout())
    await asyncio.sleep(1.5)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())

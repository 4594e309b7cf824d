"""A timeout that gives up waiting without giving up the work."""
import asyncio


async def work():
    for percent in (25, 50, 75, 100):
        await asyncio.sleep(1)
        print(f"{asyncio.get_running_loop().time():.2f} {percent} %")
    return "report"


async def main():
    task = asyncio.create_task(work(), name="work")
    while True:
        try:
            async with asyncio.timeout(1.5):
                result = await asyncio.shield(task)
            break
        except TimeoutError:
            print(f"{asyncio.get_running_loop().time():.2f} still waiting, done={task.done()}")
    print("got", result)
    second = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(second), 2.5)
    except TimeoutError as error:
        print("gave up", repr(error))
    print("cancelled:", second.cancelled(), "cancelling:", second.cancelling())
    second.cancel()
    await asyncio.wait([second])
    print("cancelled:", second.cancelled())

asyncio.run(main())

# A second loop cannot run while the first one does; the coroutine for it dies with the traceback.
import asyncio


async def work(depth):
    await asyncio.sleep(0.1)
    print("depth", depth)
    if depth == 2:
        return
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(work(depth + 1))
    finally:
        loop.close()
        print("closed", loop.is_closed())


asyncio.run(work(0))

# A sleep and its limit that end at the same moment: the one armed first wins.
import asyncio


async def exact(label, seconds, limit):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(asyncio.sleep(seconds), limit)
        print(label, "finished after", round(loop.time() - start, 9))
    except TimeoutError:
        print(label, "timed out after", round(loop.time() - start, 9))


async def in_block(label, seconds, limit):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(seconds)
        print(label, "finished")
    except TimeoutError:
        print(label, "timed out")


async def main():
    await exact("equal", 1, 1)
    await exact("sum", 0.1 + 0.2, 0.3)
    await in_block("block equal", 1, 1)
    task = asyncio.create_task(asyncio.sleep(1, "task result"))
    await asyncio.sleep(0)
    try:
        print(await asyncio.wait_for(task, 1))
    except TimeoutError:
        print("task timed out", task.cancelled())
    await asyncio.gather(exact("a", 2, 1), exact("b", 1, 2), in_block("c", 1, 1), in_block("d", 0.999999, 1))
    try:
        async with asyncio.timeout(0):
            print("a body without await runs to its end")
        print("and nothing is raised")
    except TimeoutError:
        print("raised at the end")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("too late from the start")


asyncio.run(main())

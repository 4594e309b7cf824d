# asyncio.run cancels what is still running when main returns, and waits for its clean-up.
import asyncio


async def background(name, cleanup):
    try:
        print(name, "working")
        while True:
            await asyncio.sleep(1)
            print(name, "tick", asyncio.get_running_loop().time())
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(cleanup)
        print(name, "cleaned up at", asyncio.get_running_loop().time())
        raise
    finally:
        print(name, "finally")


async def quick():
    await asyncio.sleep(0.1)
    print("quick done")


async def main():
    keep = [asyncio.create_task(background("slow", 0.5)), asyncio.create_task(background("fast", 0.2))]
    keep.append(asyncio.create_task(quick()))
    await asyncio.sleep(2.5)
    keep.append(asyncio.create_task(background("never started", 0)))
    print("main returns")
    return "value"


print(asyncio.run(main()))

"""main fails: the others are still cancelled and cleaned up before the exception leaves run()."""
import asyncio


async def background(name):
    try:
        await asyncio.Event().wait()
    finally:
        print(name, "finally")


async def main():
    tasks = [asyncio.create_task(background(name)) for name in "xyz"]
    await asyncio.sleep(0.1)
    raise RuntimeError(f"main failed with {len(tasks)} tasks")

try:
    asyncio.run(main())
except RuntimeError as error:
    print("caught", error)


async def cancelled_main():
    asyncio.create_task(background("w"))
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, "by a timer")
    await asyncio.sleep(5)

try:
    asyncio.run(cancelled_main())
except asyncio.CancelledError as error:
    print("cancelled", error.args)


async def interrupted():
    asyncio.create_task(background("v"))
    await asyncio.sleep(0)
    raise KeyboardInterrupt

asyncio.run(interrupted())

# Main cancels itself: asyncio.run lets CancelledError out, and the program ends with it.
import asyncio


async def helper():
    try:
        await asyncio.sleep(100)
    finally:
        print("helper stopped at", asyncio.get_running_loop().time())


async def main():
    helping = asyncio.create_task(helper())
    await asyncio.sleep(1)
    asyncio.current_task().cancel()
    print("cancel asked for, still running")
    print("until the next await")
    await asyncio.sleep(0)
    print("not reached", helping)


asyncio.run(main())

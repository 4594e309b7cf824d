# sys.exit inside a task: it leaves through the loop, other tasks are cancelled, and the status is kept.
import asyncio
import sys


async def watchdog(limit):
    await asyncio.sleep(limit)
    print("watchdog barks at", asyncio.get_running_loop().time())
    sys.exit(4)


async def worker():
    try:
        while True:
            await asyncio.sleep(0.4)
            print("working")
    finally:
        print("worker cleans up")


async def main():
    dog = asyncio.create_task(watchdog(1))
    try:
        await worker()
    finally:
        print("main leaves")
    await dog


asyncio.run(main())
print("not reached")

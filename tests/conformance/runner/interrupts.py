"""KeyboardInterrupt and SystemExit raised in tasks and callbacks leave the loop; run() cleans up all the same."""
import asyncio
import sys


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cleaned up")


async def main(action):
    asyncio.create_task(background())
    await asyncio.sleep(0.1)
    if action == "callback":
        asyncio.get_running_loop().call_soon(sys.exit, "from a callback")
    elif action == "task":
        asyncio.create_task(interrupt())
    else:
        raise KeyboardInterrupt("in main")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled")
        raise


async def interrupt():
    raise KeyboardInterrupt("in a task")

for action in ("callback", "task", "main"):
    try:
        asyncio.run(main(action))
    except BaseException as error:
        print(action, "->", repr(error))

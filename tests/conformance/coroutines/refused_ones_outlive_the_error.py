# A coroutine that create_task() refuses is kept by the error's traceback: it is told of after the error, or where the error is dropped.
import asyncio


async def work():
    return 1


loop = asyncio.new_event_loop()
loop.close()

try:
    loop.create_task(work())
except RuntimeError as error:
    print("closed:", error)

try:
    asyncio.create_task(work())
except RuntimeError as error:
    print("no loop:", error)
    print("still here")


async def main():
    try:
        asyncio.run(work())
    except RuntimeError as error:
        print("nested:", error)


asyncio.run(main())
print("the end")

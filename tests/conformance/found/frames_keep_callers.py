# A frame that an exception's traceback keeps goes on referring to who called it. So what a task was cancelled with at the end of
# asyncio.run keeps the loop's own functions, and these the task: its variables die with the program only.
import asyncio


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "released")


async def waits(name, seconds):
    resource = Resource(name)
    await asyncio.sleep(seconds)


async def cancelled_inside():
    task = asyncio.create_task(waits("cancelled inside", 5))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled", task.cancelled())
    del task
    print("task is gone")


async def gives_up():
    resource = Resource("timeout")
    try:
        async with asyncio.timeout(1):
            await waits("inner", 5)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    print("handler left")


async def main():
    await cancelled_inside()
    await gives_up()
    print("gave up")
    asyncio.create_task(waits("left to the end", 5))
    await asyncio.sleep(0)
    return "result"


print(asyncio.run(main()))
print("after run")

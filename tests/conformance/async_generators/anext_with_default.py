"""anext(iterator, default): the default in place of the end, for generators and for others, alone and in tasks."""
import asyncio


class Countdown:
    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(0.1)
        return self.count


async def numbers():
    try:
        for i in range(2):
            await asyncio.sleep(0.1)
            print("sent", (yield i))
    finally:
        print("numbers end")


async def once():
    living = numbers()
    print(await asyncio.gather(anext(living, "none"), return_exceptions=True))
    print(await asyncio.gather(anext(living, 1), anext(living, 2), return_exceptions=True))


async def main():
    for iterator in (Countdown(2), numbers()):
        for _ in range(4):
            print(await anext(iterator, "end"))
    step = anext(numbers(), None)
    task = asyncio.create_task(step)
    print(await task)
    try:
        await step
    except RuntimeError as error:
        print(error)
    step = anext(numbers(), "thrown away")
    try:
        step.throw(KeyError("k"))
    except KeyError as error:
        print(repr(error))
    step.close()
    try:
        anext(3, None)
    except TypeError as error:
        print(error)
    print(await anext(Countdown(0), "at once"))
    async with asyncio.TaskGroup() as group:
        group.create_task(once())
    print("main ends")


asyncio.run(main())

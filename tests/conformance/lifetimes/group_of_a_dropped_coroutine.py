# A coroutine in a task group is dropped when the program ends: closing it raises the group's error, and what it held dies.
import asyncio


class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


tasks = []


async def work():
    m = Mortal("m")
    try:
        async with asyncio.TaskGroup() as g:
            tasks.append(g.create_task(asyncio.sleep(0.3)))
            async with asyncio.TaskGroup() as g2:
                tasks.append(g2.create_task(asyncio.sleep(0.3)))
            await asyncio.sleep(5)
    except* KeyError as group:
        print("groups", repr(group))


async def main():
    c = work()
    c.send(None)
    await asyncio.sleep(0.1)
    raise ValueError


asyncio.run(main())

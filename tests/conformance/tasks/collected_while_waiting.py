# Tasks that nobody holds on to, and that wait for futures nobody holds on to: the collector destroys them.
import asyncio
import gc


class Worker:
    def __init__(self, name):
        self.name = name
        self.task = asyncio.create_task(self.run(), name=name)

    async def run(self):
        try:
            self.gate = asyncio.get_running_loop().create_future()
            await self.gate
        except GeneratorExit:
            print(self.name, "is closed by the collector")
            raise
        finally:
            print(self.name, "cleans up")


async def listens():
    await asyncio.get_running_loop().create_future()


async def nests(depth):
    if depth == 0:
        await asyncio.get_running_loop().create_future()
    try:
        await nests(depth - 1)
    finally:
        print("leaves depth", depth)


class Collects:
    def __del__(self):
        gc.collect()
        print("collected while something dies")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("->", context["message"], context["task"]))
    Worker("first")
    Worker("second")
    asyncio.create_task(listens(), name="listener")
    asyncio.create_task(nests(2), name="nested")
    kept = asyncio.create_task(listens(), name="kept")
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), "tasks")
    gc.collect()
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    Worker("third")
    await asyncio.sleep(0)
    Collects()
    gc.collect()
    print("end of main, kept is", "done" if kept.done() else "pending")


asyncio.run(main())

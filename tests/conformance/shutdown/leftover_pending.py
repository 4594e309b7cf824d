"""A loop that is closed with tasks on it: they are destroyed while pending, and the program ends well."""
import asyncio


async def never():
    await asyncio.sleep(100)


async def main():
    global task
    task = asyncio.create_task(never(), name="forgotten")
    await asyncio.sleep(1)
    return "main is done"

loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
print(task.done(), sorted(t.get_name() for t in asyncio.all_tasks(loop)))
loop.close()
print(task.cancel() if False else task.done())
del task
print("end")

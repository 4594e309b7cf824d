# Failures that nobody has asked for are told when the tasks die with the program: the loop's exception handler still hears of them.
import asyncio

tasks = []


def on_error(loop, context):
    print("handler:", context["message"], repr(context["exception"]), sorted(context))


async def fails(number):
    raise ValueError(number)


async def main():
    asyncio.get_running_loop().set_exception_handler(on_error)
    tasks.append(asyncio.create_task(fails(1)))
    gathered = asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))
    print(type(gathered).__name__, isinstance(gathered, asyncio.Future), isinstance(gathered, asyncio.Task))
    print(await gathered)
    await asyncio.wait(tasks)


asyncio.run(main())
print("over", [task.done() for task in tasks])

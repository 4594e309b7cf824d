"""asyncio.Runner: several runs on one loop that share a context."""
import asyncio
import contextvars

visits = contextvars.ContextVar("visits", default=0)


async def visit(name):
    visits.set(visits.get() + 1)
    print(name, visits.get(), asyncio.current_task().get_name())
    await asyncio.sleep(0.5)
    return asyncio.get_running_loop()


async def background():
    try:
        while True:
            print("background at", asyncio.get_running_loop().time())
            await asyncio.sleep(0.4)
    finally:
        print("background ends")


async def start():
    global task
    task = asyncio.create_task(background())

with asyncio.Runner() as runner:
    first = runner.run(visit("one"))
    runner.run(start())
    second = runner.run(visit("two"))
    print(first is second, runner.get_loop() is first, first.is_closed())
    try:
        runner.run(asyncio.sleep)
    except ValueError as error:
        print(str(error).split("<")[0])
    try:
        runner.run(visit("three").__await__())
    except ValueError as error:
        print(str(error).split("<")[0])

    async def fails():
        raise LookupError("run fails, runner lives")
    try:
        runner.run(fails())
    except LookupError as error:
        print(error)
    runner.run(visit("four"))
print(first.is_closed(), task.cancelled(), visits.get())
coroutine = visit("five")
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
    coroutine.close()
runner.close()

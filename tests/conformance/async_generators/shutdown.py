"""asyncio.run closes the generators that are left; their errors go to the exception handler."""
import asyncio


async def stream(name, fails=False):
    try:
        while True:
            yield name
            await asyncio.sleep(1)
    finally:
        print("closing", name)
        await asyncio.sleep(0.5)
        if fails:
            raise OSError(f"{name} cannot close")
        print("closed", name, asyncio.get_running_loop().time())


async def reader(generator):
    async for item in generator:
        print("read", item)


def handler(loop, context):
    print("handler:", context["message"].split(" <")[0], repr(context["exception"]), sorted(context))


held = []


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    for generator in (stream("a"), stream("b", True), stream("c")):
        held.append(generator)
        print(await anext(generator))
    held.append(stream("never begun"))
    asyncio.create_task(reader(stream("task")))
    await asyncio.sleep(0.2)
    print("main returns")

asyncio.run(main())
print("over", [generator.ag_frame is None for generator in held])

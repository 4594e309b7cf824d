"""At the end, resources are released in the reverse order, in whatever task they were opened."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        print("close", name, f"{asyncio.get_running_loop().time():.1f}")


async def service(names):
    async with AsyncExitStack() as stack:
        for name in names:
            await stack.enter_async_context(resource(name))
        stack.push_async_callback(flush, names[0])
        await asyncio.Future()


async def flush(name):
    print("flush", name)


async def main():
    asyncio.create_task(service(["db", "cache"]))
    asyncio.create_task(service(["log"]))
    async with resource("main"):
        await asyncio.sleep(0.5)

asyncio.run(main())
print("end")

# asynccontextmanager, AsyncExitStack, aclosing and nullcontext in async code.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext, suppress


@asynccontextmanager
async def connection(name, fail=False):
    print("connecting", name)
    await asyncio.sleep(0.1)
    try:
        yield f"connection {name}"
    except RuntimeError as error:
        print(name, "saw", error)
        raise
    finally:
        await asyncio.sleep(0.1)
        print("closed", name)


async def numbers():
    try:
        for number in range(10):
            yield number
    finally:
        print("numbers closed")


async def main():
    async with connection("a") as one, connection("b") as two:
        print(one, two)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(name)) for name in "xyz"]
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, "sync callback")
        print(names)
    with suppress(RuntimeError):
        async with connection("c"):
            raise RuntimeError("trouble")
    async with aclosing(numbers()) as generator:
        async for number in generator:
            if number == 2:
                break
    print("left the loop")
    async with nullcontext(7) as seven:
        print(seven)

    @connection("decorated")
    async def work():
        return "worked"

    print(await work(), asyncio.get_running_loop().time())


asyncio.run(main())

"""The shielded task fails after nobody waits for it any more: the loop's exception handler stays quiet or hears of it."""
import asyncio


async def fails_later():
    await asyncio.sleep(1)
    raise ConnectionError("too late")


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    waiter = asyncio.ensure_future(asyncio.shield(fails_later()))
    await asyncio.sleep(0.2)
    waiter.cancel()
    await asyncio.gather(waiter, return_exceptions=True)
    await asyncio.sleep(2)
    del waiter
    print("second")
    inner = asyncio.create_task(fails_later())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.sleep(2)
    print(inner.done(), outer.cancelled(), inner)
    print(repr(inner.exception()))

asyncio.run(main())

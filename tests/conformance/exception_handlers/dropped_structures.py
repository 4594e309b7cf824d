"""Failures inside of gather, shield and wait_for that nobody waits for."""
import asyncio


def handler(loop, context):
    print("reported:", context["message"], repr(context.get("exception")))


async def fails(name):
    raise ValueError(name)


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    gathered = asyncio.gather(fails("g1"), fails("g2"))
    await asyncio.sleep(0.1)
    del gathered
    print("gather dropped")
    shielded = asyncio.shield(fails("s"))
    await asyncio.sleep(0.1)
    del shielded
    print("shield dropped")
    waiter = asyncio.create_task(asyncio.wait_for(fails("w"), 1))
    await asyncio.sleep(0.1)
    del waiter
    print("wait_for dropped")
    quiet = asyncio.gather(fails("q"), return_exceptions=True)
    await asyncio.sleep(0.1)
    del quiet
    print("collected exceptions are no errors")

asyncio.run(main())

"""Timeouts: long_running_task with timeout, reschedule, timeout_at; wait_for that is too long."""
import asyncio
from asyncio import get_running_loop


async def long_running_task():
    await asyncio.sleep(60)


async def simple():
    try:
        async with asyncio.timeout(10):
            await long_running_task()
    except TimeoutError:
        print("The long operation timed out, but we've handled it.")
    print("This statement will run regardless.", get_running_loop().time())


async def rescheduled():
    try:
        async with asyncio.timeout(None) as cm:
            new_deadline = get_running_loop().time() + 10
            cm.reschedule(new_deadline)
            await long_running_task()
    except TimeoutError:
        pass
    if cm.expired():
        print("Looks like we haven't finished on time.")


async def at_deadline():
    loop = get_running_loop()
    deadline = loop.time() + 20
    try:
        async with asyncio.timeout_at(deadline):
            await long_running_task()
    except TimeoutError:
        print("The long operation timed out at", loop.time())


async def eternity():
    await asyncio.sleep(3600)
    print("yay!")


async def main():
    await simple()
    await rescheduled()
    await at_deadline()
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except TimeoutError:
        print("timeout!")

asyncio.run(main())

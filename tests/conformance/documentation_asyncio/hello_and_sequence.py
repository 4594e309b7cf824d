"""Coroutines: a greeting in two parts; waiting one after the other, then together as tasks, then in a group."""
import asyncio
import time


async def greet():
    print("hello")
    await asyncio.sleep(1)
    print("world")


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


def started():
    print(f"started at {time.strftime('%X', time.gmtime(time.time()))}")


def finished():
    print(f"finished at {time.strftime('%X', time.gmtime(time.time()))}")


async def one_after_the_other():
    started()
    await say_after(1, "hello")
    await say_after(2, "world")
    finished()


async def as_tasks():
    first = asyncio.create_task(say_after(1, "hello"))
    second = asyncio.create_task(say_after(2, "world"))
    started()
    await first
    await second
    finished()


async def in_a_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(say_after(1, "hello"))
        group.create_task(say_after(2, "world"))
        started()
    finished()

asyncio.run(greet())
for main in (one_after_the_other, as_tasks, in_a_group):
    asyncio.run(main())

# A lock is released by a coroutine that dies at the end, while another waits for it: the loop is closed.
import asyncio
import functools


def track(task):
    tasks.append(task)
    return task


def logged(function):

    @functools.wraps(function)
    async def wrapper(who, n):
        try:
            return await function(who, n)
        finally:
            print("wrapper", who, n)
    return wrapper


tasks = []
lock0 = asyncio.Lock()


async def work0(who, n):
    try:
        await lock0.acquire()
        try:
            await asyncio.sleep(0.1)
        finally:
            print("finally", who, n)
            lock0.release()
    finally:
        print("end", who, n)


async def work2(who, n):
    try:
        await asyncio.sleep(0.5)
    except asyncio.CancelledError as error:
        pass
    task9 = track(asyncio.create_task(work0(who, 6 - 2)))


async def main():
    who, n = ("main", 3)
    task12 = track(asyncio.create_task(work2("work2.3", 9)))
    task14 = track(asyncio.create_task(work2(f"{who}/8", n)))


print("result", asyncio.run(main()))

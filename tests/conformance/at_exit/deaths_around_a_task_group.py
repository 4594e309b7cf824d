import asyncio
import concurrent.futures
import contextlib
import contextvars
import functools
import time

def say(*what):
    print(*what)

class Oops(Exception):
    pass

def track(task):
    tasks.append(task)
    return task

def ending(task):
    pass

def logged(function):

    @functools.wraps(function)
    async def wrapper(who, n):
        return await function(who, n)
    return wrapper

class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        say(self.name, 'dies')
tasks = []
kept = []
condition0 = asyncio.Condition()
queue0 = asyncio.Queue(1)

async def work0(who, n):
    racers3 = [track(asyncio.create_task(asyncio.sleep(2))), track(asyncio.create_task(asyncio.sleep(0.1 + 0.2, 3), name='job4'))]
    for first in asyncio.as_completed(racers3):
        say(who, 'first', await first)
        break
    async with asyncio.timeout(1) as limit5:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        mortal6 = Mortal(f'mortal6 of {who}')
    future7 = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1 + 0.2, future7.set_exception, Oops(5))
    try:
        say(who, await asyncio.wait_for(future7, 0.5))
    except BaseException as error:
        pass

@logged
async def work2(who, n):
    x11 = min(3, n) * 0
    results14 = await asyncio.gather(track(asyncio.create_task(work0(who, x11))))

async def main():
    who, n = ('main', 3)
    task32 = track(asyncio.create_task(work0(f'{who}/0', (9 if queue0.empty() else 9) - 4)))
    await asyncio.sleep(1)
    await asyncio.sleep(1.5)
    async with asyncio.TaskGroup() as group33:
        task34 = track(asyncio.create_task(work0(who, 0), name='job35'))
        task36 = track(group33.create_task(work2(who, 5 + n // 4)))
say('result', asyncio.run(asyncio.wait_for(main(), 60)))

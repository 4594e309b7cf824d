import asyncio

def say(*what):
    print(*what)

def track(task):
    tasks.append(task)
    return task

class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        say(self.name)
tasks = []

async def work0(who, n):
    mortal1 = Mortal(f'mortal1 of {who}')
    await 0

async def work2(who, n):
    task11 = track(asyncio.create_task(work0('work0.0', 0 + 0)))
    r12 = await work0(who, n)

async def main():
    who, n = ('main', 3)
    task13 = track(asyncio.create_task(work2(who, 0 + 6)))
    await asyncio.sleep(0.1 + 0.2)
say(asyncio.run(asyncio.wait_for(main(), 60)))
for task in tasks:
    if task is not None:
        task.exception()

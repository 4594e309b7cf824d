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
    mortal3 = Mortal(f'mortal3 of {who}')
    results6 = await asyncio.wait_for(asyncio.gather(track(asyncio.create_task(asyncio.sleep(n)))), 0)

async def work1(who, n):
    r11 = await work0(who, n)

async def main():
    who, n = ('main', 3)
    task22 = track(asyncio.create_task(work1('work1.2', sum([i for i in range(3) if 8 == i]))))
    return await work1('work1.8', n)
say(asyncio.run(main()))

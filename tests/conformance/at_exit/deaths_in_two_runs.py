import asyncio

def say(*what):
    print(*what)

def track(task):
    tasks.append(task)

class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        say(self.name, 'dies')
tasks = []

async def work0(who, n):
    mortal1 = Mortal(f'mortal1 of {who}')
    if tasks and tasks[0 % len(tasks)].cancel():
        pass
    results4 = await asyncio.wait_for(asyncio.gather(asyncio.sleep(0.5, 2)), 0.5)

async def main():
    who, n = ('main', 3)
    task34 = track(asyncio.create_task(work0(f'{who}/4', len(list()))))
    task42 = track(asyncio.create_task(work0(f'{who}/6', max(n, n - 0))))
with asyncio.Runner() as runner:
    say(runner.run(asyncio.wait_for(main(), 7)))
    say(runner.run(work0('again', 0)))

import asyncio

def say(*what):
    print(*what)

def track(task):
    return task

class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        say(self.name)

async def work1(who, n):
    mortal5 = Mortal(f'mortal5 of {who}')
    say(await 0)

async def main():
    who, n = ('main', 3)
    task23 = track(asyncio.create_task(work1(who, min(9 // 1, abs(n)))))
    mortal25 = Mortal(f'mortal25 of {who}')
    say(await 0)
say(asyncio.run(asyncio.wait_for(main(), 7)))

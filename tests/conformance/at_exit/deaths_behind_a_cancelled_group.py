# A task group that was cancelled leaves a cycle of its own error, which is gone when the last exception is forgotten.
import asyncio
import time
def say(*what):
    print(f'{time.monotonic():.3f}', *what)
class Mortal:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        say(self.name, 'dies')
tasks = []
async def work1(who, n):
    mortal13 = Mortal(f'mortal13 of {who}')
    try:
        async with asyncio.timeout(0.1) as limit19:
            async with asyncio.TaskGroup() as group21:
                tasks.append(group21.create_task(asyncio.sleep(0.5, 9)))
    except TimeoutError as error:
        pass
    future24 = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.3, future24.cancel)
    say(who, await asyncio.wait_for(future24, 0.5))
async def main():
    who, n = ('main', 3)
    task30 = asyncio.create_task(work1('work1.7', n), name=who)
    tasks.append(task30)
    r32 = await asyncio.wait_for(work1(who, n), None)
    say(who, r32)
say('result', asyncio.run(main()))

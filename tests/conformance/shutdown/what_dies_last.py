"""What lives as long as the exception that a run ends with, and what longer."""
import asyncio


class Mortal:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


async def stream():
    try:
        yield 1
    finally:
        print("generator ends")


async def job():
    await asyncio.sleep(2)


async def cancelled_with_sleeper():
    mortal = Mortal("beside a sleeper")
    left = asyncio.create_task(asyncio.sleep(2))
    awaited = asyncio.create_task(asyncio.sleep(1))
    asyncio.get_running_loop().call_later(0.1, awaited.cancel)
    await awaited


async def cancelled_with_job():
    mortal = Mortal("beside a job")
    left = asyncio.create_task(job())
    awaited = asyncio.create_task(asyncio.sleep(1))
    asyncio.get_running_loop().call_later(0.1, awaited.cancel)
    await awaited


async def cancelled_alone():
    mortal = Mortal("alone")
    awaited = asyncio.create_task(asyncio.sleep(1))
    asyncio.get_running_loop().call_later(0.1, awaited.cancel)
    await awaited


async def forgetful():
    forgotten = asyncio.sleep(1)
    await asyncio.sleep(3)


async def timed_out():
    living = stream()
    print(await anext(living))
    try:
        async with asyncio.timeout(2):
            await forgetful()
    except TimeoutError as error:
        print("timed out")


for program in (cancelled_with_sleeper, cancelled_with_job, cancelled_alone, timed_out):
    try:
        print("result", asyncio.run(program()))
    except BaseException as error:
        print("ended with", repr(error))
    print("after", program.__name__)
print("end")

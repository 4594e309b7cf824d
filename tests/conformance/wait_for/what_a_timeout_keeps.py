"""What wait_for has cancelled remembers how: the frames on that way, and what they hold, live until the collector comes."""
import asyncio


class Mortal:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


async def gathered(timeout, **how):
    mortal = Mortal(f"gathered {timeout} {how}")
    try:
        await asyncio.wait_for(asyncio.gather(asyncio.sleep(0.5, 0), **how), timeout)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))


async def slept(timeout):
    mortal = Mortal(f"slept {timeout}")
    try:
        await asyncio.wait_for(asyncio.create_task(asyncio.sleep(0.5)), timeout)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))


async def main():
    await gathered(0)
    await gathered(0, return_exceptions=True)
    await gathered(0.1)
    await gathered(0.1, return_exceptions=True)
    await slept(0)
    await slept(0.1)
    print("waited")


asyncio.run(main())
print("end")

# asyncio.wait takes tasks only; the coroutines that it refuses are told of when the program's exception is let go.
import asyncio


async def fetch(number):
    await asyncio.sleep(number)
    return number


async def main():
    try:
        await asyncio.wait([fetch(1)])
    except TypeError as error:
        print("refused:", error)
    print(fetch.__name__, "objects:", str(asyncio.sleep(0)).split(" at ")[0])
    await asyncio.wait([fetch(2), fetch(3)])


asyncio.run(main())

# Two locks taken in opposite order: nobody can go on, the program is stuck. (Exit status 3 here; CPython would hang.)
import asyncio


async def transfer(name, first, second):
    print(name, "takes its first lock")
    async with first:
        await asyncio.sleep(0.1)
        print(name, "wants its second lock")
        async with second:
            print(name, "has both")


async def main():
    checking, savings = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(
        transfer("to savings", checking, savings),
        transfer("to checking", savings, checking),
    )
    print("never printed")


asyncio.run(main())

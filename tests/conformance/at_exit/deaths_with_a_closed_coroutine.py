import asyncio

def say(*what):
    pass

async def work0(who, n):
    future3 = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future3.set_exception, ValueError())
    try:
        say(await asyncio.shield(future3))
    except BaseException as error:
        pass
    async with connected() as session:
        pass

async def main():
    who, n = ('main', 3)
    coroutine26 = work0(who, (lambda x, y=7: 0 + y)(abs(n)))
    say(type(coroutine26.send(None)).__name__)
    say(results28)
say(asyncio.run(asyncio.wait_for(main(), 7)))


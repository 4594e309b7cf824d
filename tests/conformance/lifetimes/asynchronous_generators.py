# An asynchronous generator that dies is out of reach at once, though the loop closes it later.
import asyncio, weakref, gc


async def agen(how):
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_exception, ValueError())
    try:
        await future
    except BaseException as error:
        pass
    yield 8


async def main(how):
    g = agen(how)
    r = weakref.ref(g)
    print(await anext(g))
    if how == 1:
        print(await asyncio.gather(anext(g, 2)))
    elif how == 2:
        print(await anext(g, 2))
    elif how == 3:

        async def inner(a):
            return await a
        await asyncio.create_task(inner(anext(g, 2)))
    elif how == 4:
        print(await asyncio.gather(anext(g), return_exceptions=True))
    print("gathered")
    loop = asyncio.get_running_loop()
    del g
    await asyncio.sleep(0)
    print(r() is None)
    return r


for how in range(5):
    r = asyncio.run(main(how))
    print("run", r() is None)

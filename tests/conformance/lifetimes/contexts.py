# Values in a task's context die with it, after what it raised; a cancelled timer keeps them.
import asyncio, contextvars, gc, sys
gc.disable()


class Mortal:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("   dies", self.name)


V = contextvars.ContextVar("V")


async def child(how):
    m = Mortal("local")
    if how == "raise":
        raise ValueError(Mortal("arg"))
    if how == "late":
        await asyncio.sleep(0)
        raise ValueError(Mortal("arg"))


async def w1(how):
    v = contextvars.ContextVar("v")

    async def f():
        v.set(Mortal("in task"))
        return await child(how)
    return await asyncio.create_task(f())


async def w2(how):

    async def f():
        V.set(Mortal("in task"))
        return await child(how)
    return await asyncio.create_task(f())


async def w3(how):

    async def f():
        V.set(Mortal("in task"))
        return await child(how)
    t = asyncio.create_task(f())
    await asyncio.wait([t])
    print("waited")
    del t
    await asyncio.sleep(0)
    print("t gone")


async def main():
    for w in (w1, w2, w3):
        for how in ("raise", "late"):
            print(w.__name__, how)
            try:
                await w(how)
            except BaseException as e:
                print("caught")
            print("awaited")
            await asyncio.sleep(0)
            print("next")


asyncio.run(main())

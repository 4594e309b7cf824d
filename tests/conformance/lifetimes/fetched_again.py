# Who fetches an exception from a future a second time gets it without its traceback; what that alone kept dies.
import asyncio, traceback


class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


async def fail(n):
    m = Mortal("m" + n)
    raise ValueError(n)


async def show(how, make):
    print("--", how)
    for i in range(3):
        try:
            await make()
        except ValueError as e:
            print(i, [f.name for f in traceback.extract_tb(e.__traceback__) if f.name in ("show", "fail", "main")])


async def main():
    t = asyncio.create_task(fail("a"))
    await asyncio.sleep(0)
    await show("task", lambda: t)
    del t
    t = asyncio.create_task(fail("b"))
    await asyncio.sleep(0)
    await show("shield", lambda: asyncio.shield(t))
    del t
    t = asyncio.create_task(fail("c"))
    await asyncio.sleep(0)
    await show("wait_for shield", lambda: asyncio.wait_for(asyncio.shield(t), 1))
    del t
    t = asyncio.create_task(fail("d"))
    await asyncio.sleep(0)
    await show("wait_for", lambda: asyncio.wait_for(t, 1))
    del t
    t = asyncio.create_task(fail("e"))
    await asyncio.sleep(0)
    await show("gather", lambda: asyncio.gather(t))
    del t
    t = asyncio.create_task(fail("f"))
    await asyncio.sleep(0)
    print("result")
    for i in range(3):
        try:
            t.result()
        except ValueError as e:
            print(i, [f.name for f in traceback.extract_tb(e.__traceback__) if f.name in ("show", "fail", "main")])
    del t
    t = asyncio.create_task(fail("g"))
    await asyncio.sleep(0)
    kept = []
    for i in range(3):
        try:
            await t
        except ValueError as e:
            kept.append(e.__traceback__)
            print(i)
    print("kept")
    kept.clear()
    print("cleared")
    t = None
    t = asyncio.create_task(fail("h"))
    for i in range(3):
        try:
            await asyncio.wait_for(asyncio.shield(t), 0.1)
        except BaseException as error:
            print("caught", i)


asyncio.run(main())
print("end")

# When a task starts: not at create_task but at the next await of the one who made it.
import asyncio


async def child(name):
    print(name, "started")
    await asyncio.sleep(0)
    print(name, "resumed")
    return name.upper()


async def main():
    print("main: creating")
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    print("main: created", a.done(), b.done())
    await asyncio.sleep(0)
    print("main: after one turn", a.done())
    await asyncio.sleep(0)
    print("main: after two turns", a.done(), b.done())
    print(await a, await b)
    print(a.result(), a.exception(), a.cancelled())
    c = asyncio.create_task(child("c"))
    print("main: not awaiting c")
    return "main's result"


print(asyncio.run(main()))

# gather answers in the order of its arguments, whatever finishes first; it runs them all at once.
import asyncio


async def fetch(name, delay):
    print(f"{asyncio.get_running_loop().time():.1f} {name} starts")
    await asyncio.sleep(delay)
    print(f"{asyncio.get_running_loop().time():.1f} {name} ends")
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(fetch("slow", 3), fetch("fast", 1), fetch("middle", 2)))
    print("took", loop.time())
    print(await asyncio.gather())
    task = asyncio.create_task(fetch("made before", 0.5))
    await asyncio.sleep(0.2)
    print(await asyncio.gather(fetch("new", 0.1), task, fetch("other", 0.3)))
    same = fetch("once", 0.1)
    print(await asyncio.gather(same, same))
    users = {name: delay for delay, name in enumerate(("ann", "bob", "cid"))}
    results = await asyncio.gather(*(fetch(name, delay) for name, delay in users.items()))
    print(dict(zip(users, results)), f"{loop.time():.1f}")
    done = asyncio.gather(fetch("kept", 0.1))
    print(done.done())
    await asyncio.sleep(0.5)
    print(done.done(), done.result())


asyncio.run(main())

"""asyncio.run several times: a new loop each time, and what is refused."""
import asyncio

loops = []


async def remember(value):
    loops.append(asyncio.get_running_loop())
    task = asyncio.create_task(asyncio.sleep(0))
    print(value, task.get_name())
    await task
    return value

print([asyncio.run(remember(n)) for n in range(3)])
print(len(set(map(id, loops))), all(loop.is_closed() for loop in loops))


async def nested():
    coroutine = remember("inner")
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
        coroutine.close()

asyncio.run(nested())
for wrong in (remember, 42, None):
    try:
        asyncio.run(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split(" <")[0])
lock = asyncio.Lock()


async def contend():
    async with lock:
        await asyncio.sleep(0)


async def pair():
    await asyncio.gather(contend(), contend())

asyncio.run(pair())
try:
    asyncio.run(pair())
except RuntimeError as error:
    print(str(error).split(">")[-1])

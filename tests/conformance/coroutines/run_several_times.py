# asyncio.run more than once: each has its own loop, the clock goes on, results and errors come out.
import asyncio
import time


async def work(name, delay):
    loop = asyncio.get_running_loop()
    print(name, "begins at", loop.time())
    await asyncio.sleep(delay)
    if name == "bad":
        raise ValueError("bad work")
    return f"{name} done at {loop.time()}"


print(asyncio.run(work("first", 1)))
time.sleep(2)
print(time.monotonic())
print(asyncio.run(work("second", 0.5)))
try:
    asyncio.run(work("bad", 0.25))
except ValueError as error:
    print("caught", error, time.monotonic())


async def nested():
    coroutine = work("inner", 1)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(nested())
try:
    asyncio.run(5)
except (TypeError, ValueError) as error:
    print(type(error).__name__)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print("end", time.monotonic())

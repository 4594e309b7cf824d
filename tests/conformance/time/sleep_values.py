# What sleep takes and gives: zero, negative, a result, int and float, too little to notice.
import asyncio
import time


async def timed(label, awaitable):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        result = await awaitable
    except (TypeError, ValueError) as error:
        result = type(error).__name__
    print(f"{label:<10} {result!r:<12} {loop.time() - start:.9f}")


async def main():
    await timed("zero", asyncio.sleep(0, "nothing"))
    await timed("negative", asyncio.sleep(-5, "at once"))
    await timed("int", asyncio.sleep(2, result="two"))
    await timed("float", asyncio.sleep(0.125))
    await timed("bool", asyncio.sleep(True))
    await timed("nano", asyncio.sleep(1e-9))
    await timed("less", asyncio.sleep(1e-12))
    await timed("text", asyncio.sleep("1"))
    await timed("none", asyncio.sleep(None))
    await timed("day", asyncio.sleep(86_400))
    print(asyncio.get_running_loop().time(), time.monotonic() == asyncio.get_running_loop().time())
    for value in (-1, "1"):
        try:
            time.sleep(value)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    time.sleep(0)
    time.sleep(0.25)
    print(time.monotonic())


asyncio.run(main())

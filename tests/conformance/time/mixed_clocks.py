# monotonic, perf_counter and loop.time are one clock; blocking and awaiting both move it.
import asyncio
import time

print(time.monotonic(), time.perf_counter(), time.time())
time.sleep(1.25)
print(time.monotonic(), time.perf_counter())


async def show(label):
    loop = asyncio.get_running_loop()
    print(label, loop.time() == time.monotonic() == time.perf_counter(), loop.time())


async def main():
    await show("start")
    await asyncio.sleep(0.5)
    await show("after await")
    time.sleep(0.5)
    await show("after blocking")
    start = time.perf_counter()
    total = sum(n * n for n in range(1000))
    print(total, "computing took", time.perf_counter() - start)
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    await show("after gather")
    print(time.time())


asyncio.run(main())
print(time.monotonic())

# An event that nobody will set: the program is stuck. (Exit status 3 here; CPython would hang.)
import asyncio


async def consumer(ready):
    print("consumer waits")
    await ready.wait()
    print("never printed")


async def producer(ready):
    print("producer works")
    await asyncio.sleep(1)
    if False:
        ready.set()
    print("producer forgot to say so at", asyncio.get_running_loop().time())


async def main():
    ready = asyncio.Event()
    await asyncio.gather(consumer(ready), producer(ready))


asyncio.run(main())

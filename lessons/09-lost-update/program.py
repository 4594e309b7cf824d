import asyncio

counter = 0
lock = asyncio.Lock()

async def increment():
    global counter
    for _ in range(25):
        # switch lock: async with lock:
        value = counter          # read
        await asyncio.sleep(0)   # others run
        counter = value + 1      # write

async def main():
    await asyncio.gather(
        *[increment() for _ in range(4)])
    print(f"expected 100, got {counter}")

asyncio.run(main())

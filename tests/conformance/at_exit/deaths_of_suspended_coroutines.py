import asyncio, contextlib
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, traceback):
        print("leaves", kind and kind.__name__)
class Mortal:
    def __init__(self, n): self.n = n
    def __del__(self): print("mortal", self.n)
async def work(name):
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(Guard())
        stack.push_async_callback(asyncio.sleep, 0)
        stack.push_async_callback(asyncio.sleep, 0.3)
        print(name)
async def main():
    c = work("dropped")
    c.send(None)
    try:
        await asyncio.sleep(9)
    finally:
        m = Mortal(1)
        await asyncio.sleep(0.6)
        m = Mortal(2)
asyncio.run(asyncio.wait_for(main(), 7))

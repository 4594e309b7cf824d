import asyncio, weakref
def blocking():
    raise OSError()
class Mortal:
    def __init__(self, name): self.name = name
    def __del__(self):
        print(self.name, "dies")
async def plain():
    m = Mortal("plain")
    try: await asyncio.to_thread(blocking)
    except Exception as error: pass
    print("plain ends")
async def waiting():
    m = Mortal("waiting")
    try: await asyncio.wait_for(asyncio.to_thread(blocking), None)
    except Exception as error: pass
    print("waiting ends")
async def executor():
    m = Mortal("executor")
    try: await asyncio.get_running_loop().run_in_executor(None, blocking)
    except Exception as error: pass
    print("executor ends")
async def bad(): raise OSError()
async def task():
    m = Mortal("task")
    try: await asyncio.wait_for(asyncio.create_task(bad()), None)
    except Exception as error: pass
    print("task ends")
async def coro():
    m = Mortal("coro")
    try: await asyncio.wait_for(bad(), None)
    except Exception as error: pass
    print("coro ends")
async def coro1():
    m = Mortal("coro1")
    try: await asyncio.wait_for(bad(), 1)
    except Exception as error: pass
    print("coro1 ends")
async def main():
    for f in plain, waiting, executor, task, coro, coro1:
        await f()
asyncio.run(main())
print("end")

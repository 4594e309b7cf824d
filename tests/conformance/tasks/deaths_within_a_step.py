import asyncio, contextvars
var = contextvars.ContextVar("var", default="none")
class Mortal:
    def __init__(self, name): self.name = name
    def __del__(self):
        try: task = asyncio.current_task()
        except RuntimeError: task = None
        print(self.name, "dies in", task and task.get_name(), task and task.done(), var.get())
async def work(name, fails=False):
    var.set(name)
    mortal = Mortal(name)
    await asyncio.sleep(0)
    if fails: raise ValueError(name)
    return Mortal(name + " returned")
def callback(name):
    var.set(name)
    m = Mortal(name)
async def main():
    t = asyncio.create_task(work("a"), name="A")
    t.add_done_callback(lambda t: print("done", t.get_name()))
    u = asyncio.create_task(work("b", True), name="B")
    u.add_done_callback(lambda t: print("done", t.get_name(), t.exception()))
    asyncio.get_running_loop().call_soon(callback, "c")
    await asyncio.wait([t, u])
    del t, u
    await asyncio.sleep(0)
    for i in range(2):
        k = asyncio.create_task(work("k"), name="K")
        await asyncio.sleep(0)
        k.cancel()
        try: await k
        except asyncio.CancelledError: print("cancelled")
asyncio.run(main())

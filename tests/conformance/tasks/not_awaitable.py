# # What people hand to asyncio by mistake, and what it says.
import asyncio, time


async def fetch(n):
    await asyncio.sleep(0.1)
    return n


class Awaitable:

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return 1

    def __await__(self):
        return fetch(self.n).__await__()


class Unhashable:
    __hash__ = None

    def __await__(self):
        return fetch(1).__await__()


async def attempt(what, make):
    try:
        print(what, str(await make()).split(" at 0x")[0])
    except Exception as e:
        print(what, type(e).__name__, str(e).split(" at 0x")[0])


async def main():
    await attempt("list", lambda: asyncio.gather([fetch(1), fetch(2)]))
    await attempt("list after", lambda: asyncio.gather(fetch(1), [fetch(2)]))
    await attempt("generator", lambda: asyncio.gather((fetch(i) for i in range(2))))
    await attempt("tuple", lambda: asyncio.gather((fetch(1),)))
    await attempt("set", lambda: asyncio.gather({1}))
    await attempt("dict", lambda: asyncio.gather({}))
    await attempt("function", lambda: asyncio.gather(fetch))
    await attempt("none", lambda: asyncio.gather(None, fetch(1)))
    await attempt("awaitables", lambda: asyncio.gather(Awaitable(1), Awaitable(1), Awaitable(2)))
    await attempt("unhashable", lambda: asyncio.gather(Unhashable()))
    await attempt("str", lambda: asyncio.gather("ab"))
    await attempt("wait list", lambda: asyncio.wait([fetch(1)]))
    await attempt("wait one", lambda: asyncio.wait(fetch(1)))
    await attempt("wait none", lambda: asyncio.wait(None))
    await attempt("wait tasks", lambda: asyncio.wait({asyncio.create_task(fetch(1)): 1}))
    await attempt("wait_for list", lambda: asyncio.wait_for([fetch(1)], 1))
    await attempt("wait_for fn", lambda: asyncio.wait_for(fetch, 1))
    await attempt("shield", lambda: asyncio.shield(5))
    await attempt("shield list", lambda: asyncio.shield([fetch(1)]))
    await attempt("ensure", lambda: asyncio.ensure_future([fetch(1)]))
    await attempt("create", lambda: asyncio.create_task([fetch(1)]))
    await attempt("create future", lambda: asyncio.create_task(asyncio.get_running_loop().create_future()))
    await attempt("create awaitable", lambda: asyncio.create_task(Awaitable(3)))

    async def ac(x):
        for f in asyncio.as_completed(x):
            print("  ", await f)
    await attempt("as_completed one", lambda: ac(fetch(1)))
    await attempt("as_completed none", lambda: ac(None))
    await attempt("as_completed empty", lambda: ac([]))
    await attempt("to_thread", lambda: asyncio.to_thread(time.sleep(0)))
    await attempt("to_thread coro", lambda: asyncio.to_thread(fetch, 1))
    await attempt("run_in_executor", lambda: asyncio.get_running_loop().run_in_executor(None, time.sleep(0)))
    await attempt("run_in_executor coro", lambda: asyncio.get_running_loop().run_in_executor(None, fetch, 1))

    async def tg(x):
        async with asyncio.TaskGroup() as g:
            g.create_task(x)
    await attempt("group fn", lambda: tg(fetch))
    await attempt("timeout", lambda: asyncio.timeout("x").__aenter__())

    async def tmo(x):
        async with asyncio.timeout(x):
            return "in"
    await attempt("timeout str", lambda: tmo("1"))
    await attempt("timeout none", lambda: tmo(None))
    await attempt("sleep none", lambda: asyncio.sleep(None))
    await attempt("sleep list", lambda: asyncio.sleep([]))
    await attempt("queue", lambda: asyncio.Queue(maxsize="3").put(1))
    await attempt("queue 2", lambda: asyncio.Queue().put())
    await attempt("event", lambda: asyncio.Event().wait(1))
    await attempt("lock", lambda: asyncio.Lock().acquire(False))
    await attempt("call_soon", lambda: asyncio.get_running_loop().call_soon(5))
    await attempt("call_later", lambda: asyncio.get_running_loop().call_later("1", print))
    await attempt("future", lambda: asyncio.Future().add_done_callback())


asyncio.run(main())

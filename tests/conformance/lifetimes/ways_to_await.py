# When what a coroutine has made dies: each way to await it, each way in which it ends, without and with a cancellation.
import asyncio, gc, sys, contextlib
gc.disable()


class Mortal:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   dies", self.name)

    def __repr__(self):
        return "<M>"


async def child(how, who):
    m = Mortal(f"local of {who}")
    if how == "return":
        return Mortal(f"result of {who}")
    if how == "late":
        await asyncio.sleep(0.1)
        return Mortal(f"result of {who}")
    if how == "raise":
        raise ValueError(Mortal(f"arg of {who}"))
    if how == "late raise":
        await asyncio.sleep(0.1)
        raise ValueError(Mortal(f"arg of {who}"))
    if how == "self cancel":
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
    if how == "fut cancel":
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(f.cancel)
        await f
    if how == "slow":
        await asyncio.sleep(5)
    if how == "stubborn":
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as e:
            print("   no")
            await asyncio.sleep(0.1)
            return Mortal("stubborn result")


async def w_await(h):
    return await child(h, "c")


async def w_task(h):
    return await asyncio.create_task(child(h, "c"))


async def w_shield(h):
    return await asyncio.shield(child(h, "c"))


async def w_shield_task(h):
    t = asyncio.create_task(child(h, "c"))
    return await asyncio.shield(t)


async def w_gather(h):
    return await asyncio.gather(child(h, "c1"), child(h, "c2"))


async def w_gather_ex(h):
    return await asyncio.gather(child(h, "c1"), child("late", "c2"), return_exceptions=True)


async def w_gather_mixed(h):
    return await asyncio.gather(child("late", "c0"), child(h, "c1"), child("slow", "c2"))


async def w_wait_for(h):
    return await asyncio.wait_for(child(h, "c"), 0.5)


async def w_wait_for_task(h):
    return await asyncio.wait_for(asyncio.create_task(child(h, "c")), 0.5)


async def w_wait_for_shield(h):
    return await asyncio.wait_for(asyncio.shield(child(h, "c")), 0.5)


async def w_timeout(h):
    async with asyncio.timeout(0.5):
        return await child(h, "c")


async def w_wait(h):
    d, p = await asyncio.wait([asyncio.create_task(child(h, "c"))], timeout=1)
    for x in p:
        x.cancel()
    for x in d:
        return x.result()


async def w_wait_first(h):
    d, p = await asyncio.wait([asyncio.create_task(child(h, "c")), asyncio.create_task(child("slow", "s"))], return_when=asyncio.FIRST_COMPLETED)
    for x in p:
        x.cancel()
    print("   waited")
    for x in d:
        return x.result()


async def w_as_completed(h):
    out = []
    for c in asyncio.as_completed([child(h, "c"), child("late", "l")], timeout=1):
        try:
            out.append(await c)
        except ValueError as e:
            print("   as", type(e))
    return out


async def w_as_completed_async(h):
    out = []
    async for c in asyncio.as_completed([child(h, "c"), child("late", "l")], timeout=1):
        out.append(await c)
    return out


async def w_group(h):
    async with asyncio.TaskGroup() as g:
        t = g.create_task(child(h, "c"))
        u = g.create_task(child("late", "l"))
    return t.result()


async def w_group_anon(h):
    async with asyncio.TaskGroup() as g:
        g.create_task(child(h, "c"))
        g.create_task(child("slow", "l") if "raise" in h else child("late", "l"))
    return 1


async def w_bare(h):
    asyncio.create_task(child(h, "c"))
    await asyncio.sleep(1)
    return 1


async def w_ensure(h):
    f = asyncio.ensure_future(child(h, "c"))
    f.add_done_callback(lambda f: print("   done", f.cancelled()))
    await asyncio.sleep(0)
    print("   slept")
    return await f


async def w_cancel(h):
    t = asyncio.create_task(child(h, "c"))
    await asyncio.sleep(0)
    t.cancel("msg")
    try:
        return await t
    except asyncio.CancelledError as e:
        print("   caught", e.args)
        raise


async def w_cancel_shield(h):
    t = asyncio.shield(child(h, "c"))
    await asyncio.sleep(0)
    t.cancel("msg")
    return await t


async def w_cancel_gather(h):
    t = asyncio.gather(child(h, "c"), child("slow", "s"))
    await asyncio.sleep(0)
    t.cancel("msg")
    return await t


async def w_stack(h):
    async with contextlib.AsyncExitStack() as s:
        m = Mortal("stacked")
        s.push_async_callback(asyncio.sleep, 0.1)
        s.callback(print, "   callback", m.name)
        return await s.enter_async_context(ctx(h))


@contextlib.asynccontextmanager
async def ctx(h):
    m = Mortal("of ctx")
    yield (await child(h, "c"))
    print("   ctx over")


async def agen(h):
    m = Mortal("of gen")
    try:
        yield 1
        yield (await child(h, "c"))
    finally:
        print("   gen ends")


async def w_agen(h):
    async for x in agen(h):
        print("   item", type(x).__name__)


async def w_agen_break(h):
    async for x in agen(h):
        if x != 1:
            break
    print("   broke")
    return await child(h, "d")


async def w_thread(h):

    def f():
        m = Mortal("in thread")
        if "raise" in h:
            raise ValueError(Mortal("thread arg"))
        return Mortal("thread result")
    return await asyncio.to_thread(f)


async def w_queue(h):
    q = asyncio.Queue(1)

    async def put():
        await q.put(Mortal("q1"))
        await q.put(Mortal("q2"))
        return await child(h, "putter")
    t = asyncio.create_task(put())
    x = await q.get()
    print("   got", x.name)
    x = await q.get()
    print("   got", x.name)
    return await t


async def w_eager(h):
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(child(h, "c"))
    print("   made")
    return await t


async def w_future(h):
    f = asyncio.get_running_loop().create_future()

    async def setter():
        try:
            f.set_result(await child(h, "c"))
        except asyncio.CancelledError:
            f.cancel()
        except Exception as e:
            f.set_exception(e)
    t = asyncio.create_task(setter())
    return await f


async def w_nested(h):

    async def a():
        m = Mortal("of a")

        async def b():
            m = Mortal("of b")
            return await asyncio.wait_for(asyncio.gather(child(h, "c"), child("late", "l")), 0.5)
        async with asyncio.TaskGroup() as g:
            t = g.create_task(b())
        return t.result()
    return await asyncio.shield(a())


async def w_cond(h):
    c = asyncio.Condition()

    async def waiter():
        m = Mortal("waiter")
        async with c:
            await c.wait()
        return await child(h, "c")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with c:
        c.notify_all()
    print("   notified")
    return await t


HOWS = ["return", "late", "raise", "late raise", "self cancel", "fut cancel", "slow", "stubborn"]


async def outer(w, h, style):
    try:
        if style == 0:
            r = await w(h)
        else:
            t = asyncio.create_task(w(h))
            await asyncio.sleep(0.05)
            t.cancel()
            r = await t
        print("  returned", type(r).__name__)
        del r
    except BaseException as e:
        print("  raised", type(e).__name__)
        e = None
        print("  cleared")
    print("  handled")
    await asyncio.sleep(0)
    print("  next")
    await asyncio.sleep(3)


for style in (0, 1):
    for name, w in list(globals().items()):
        if name.startswith("w_"):
            for h in HOWS:
                print(name, h, style)
                try:
                    asyncio.run(outer(w, h, style))
                except BaseException as e:
                    print("!!", type(e).__name__)
                print(" end of run")
                gc.collect()

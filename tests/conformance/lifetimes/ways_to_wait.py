# The same for what waits for locks, queues, threads, groups within groups, and for handlers of errors.
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


async def agen(h):
    m = Mortal("of gen")
    try:
        yield 1
        yield (await child(h, "c"))
    finally:
        print("   gen ends")


async def w_sem(h):
    s = asyncio.Semaphore(1)

    async def user(n):
        m = Mortal(f"user {n}")
        async with s:
            return await child(h if n else "late", f"c{n}")
    ts = [asyncio.create_task(user(i)) for i in range(2)]
    out = []
    for t in ts:
        try:
            out.append(await t)
        except ValueError as e:
            print("   e", type(e))
    del t, ts
    print("   deleted")
    return out


async def w_lock(h):
    l = asyncio.Lock()

    async def user(n):
        m = Mortal(f"user {n}")
        async with l:
            return await child(h if n else "late", f"c{n}")
    return await asyncio.gather(*map(user, range(3)), return_exceptions=True)


async def w_barrier(h):
    b = asyncio.Barrier(2)

    async def w(n):
        m = Mortal(f"w {n}")
        async with b:
            return await child(h, f"c{n}")
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as g:
            g.create_task(w(1))
            g.create_task(w(2))
    return 1


async def w_executor(h):

    def f(x):
        m = Mortal("in f")
        print("   run", x.name)
        return x
    return await asyncio.get_running_loop().run_in_executor(None, f, Mortal("arg"))


async def w_executor_raise(h):

    def f(x):
        m = Mortal("in f")
        try:
            raise KeyError(x)
        except KeyError as e:
            raise ValueError("v") from e
    return await asyncio.get_running_loop().run_in_executor(None, f, Mortal("arg"))


async def w_chain(h):
    try:
        return await child(h, "c")
    except BaseException as e:
        raise RuntimeError(Mortal("rt")) from e


async def w_chain_context(h):
    try:
        return await child(h, "c")
    except BaseException:
        raise RuntimeError(Mortal("rt"))


async def w_finally(h):
    m = Mortal("outer")
    try:
        return await child(h, "c")
    finally:
        n = Mortal("in finally")
        await asyncio.sleep(0.1)
        print("   finally")


async def w_finally_return(h):
    try:
        return await child(h, "c")
    finally:
        return Mortal("instead")


async def w_star(h):
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(child(h, "c1"))
            g.create_task(child(h, "c2"))
    except* ValueError as eg:
        print("   star", len(eg.exceptions))
        eg = None
    print("   after star")
    return 1


async def w_star_reraise(h):
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(child(h, "c1"))
            g.create_task(child("late raise", "c2"))
    except* KeyError as eg:
        print("   star", len(eg.exceptions))
    return 1


async def w_nested_groups(h):
    async with asyncio.TaskGroup() as g:

        async def inner():
            m = Mortal("inner")
            async with asyncio.TaskGroup() as g2:
                g2.create_task(child(h, "c1"))
                g2.create_task(child("late", "c2"))
            return m
        a = g.create_task(inner())
        b = g.create_task(child("slow" if "raise" in h else "late", "b"))
    return a.result()


async def w_kept_exc(h):
    t = asyncio.create_task(child(h, "c"))
    await asyncio.wait([t], timeout=1)
    if t.done() and (not t.cancelled()) and t.exception():
        e = t.exception()
        print("   has", type(e))
        del t
        print("   t gone")
        del e
        print("   e gone")
    else:
        t.cancel()
    return 1


async def w_callback(h):
    t = asyncio.create_task(child(h, "c"))
    m = Mortal("of callback")

    def cb(t, m=m):
        print("   cb", m.name)
    t.add_done_callback(cb)
    del m, cb
    try:
        return await t
    finally:
        print("   finally")


async def w_call_later(h):
    loop = asyncio.get_running_loop()
    a = loop.call_later(0.1, print, "   later", Mortal("arg of later"))
    b = loop.call_later(0.2, lambda m=Mortal("default"): print("   lam"))
    c = loop.call_soon(lambda m=Mortal("soon"): print("   soon"))
    c.cancel()
    print("   c cancelled")
    b.cancel()
    print("   b cancelled")
    del b
    return await child(h, "c")


async def w_async_comp(h):

    async def gen():
        m = Mortal("in gen")
        for i in range(3):
            yield Mortal(f"item {i}")
        yield (await child(h, "c"))
    return [x async for x in gen() if getattr(x, "name", "") != "item 1"]


async def w_aclose(h):
    g = agen(h)
    await anext(g)
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("   stop")
    await g.aclose()
    print("   closed")
    return 1


async def w_athrow(h):
    g = agen(h)
    await anext(g)
    try:
        await g.athrow(ValueError(Mortal("thrown")))
    except ValueError as e:
        print("   thrown")
    print("   after")
    return await child(h, "c")


async def w_gen_pipeline(h):

    def src():
        m = Mortal("src")
        try:
            for i in range(5):
                yield Mortal(f"s{i}")
        finally:
            print("   src over")

    def mid(it):
        m = Mortal("mid")
        for x in it:
            if x.name == "s1":
                continue
            yield x
    for x in mid(src()):
        print("   x", x.name)
        if x.name == "s2":
            break
    print("   broke")
    return await child(h, "c")


async def w_timeout_nested(h):
    try:
        async with asyncio.timeout(0.4):
            m = Mortal("outer block")
            async with asyncio.timeout(0.2):
                n = Mortal("inner block")
                return await child(h, "c")
    except TimeoutError as e:
        print("   timeout", type(e.__cause__), type(e.__context__))
    print("   after")
    return 1


async def w_cancel_in_finally(h):
    t = asyncio.current_task()
    try:
        return await child(h, "c")
    finally:
        t.cancel()
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("   swallowed", t.uncancel())


async def w_threadsafe(h):
    loop = asyncio.get_running_loop()

    def f():
        m = Mortal("thread")
        fut = asyncio.run_coroutine_threadsafe(child(h, "c"), loop)
        try:
            return fut.result(1)
        except BaseException as e:
            print("   thread", type(e))
            return 7
    return await asyncio.to_thread(f)


async def w_prio(h):
    q = asyncio.PriorityQueue()
    for i in (3, 1, 2):
        q.put_nowait((i, Mortal(f"p{i}")))

    async def w():
        while True:
            n, x = await q.get()
            print("   got", x.name)
            await asyncio.sleep(0.1)
            q.task_done()
    ws = [asyncio.create_task(w()) for i in range(2)]
    await q.join()
    for x in ws:
        x.cancel()
    r = await asyncio.gather(*ws, return_exceptions=True)
    del ws, x
    print("   workers gone")
    return await child(h, "c")


async def w_full_queue(h):
    q = asyncio.Queue(1)
    t = [asyncio.create_task(q.put(Mortal(f"i{i}"))) for i in range(3)]
    await asyncio.sleep(0)
    t[1].cancel()
    await asyncio.sleep(0)
    print("   cancelled")
    q.get_nowait()
    print("   one")
    await asyncio.sleep(0)
    x = q.get_nowait()
    print("   two", x.name)
    del t
    return await child(h, "c")


async def w_wait_timeout(h):
    t = asyncio.create_task(child(h, "c"))
    u = asyncio.create_task(child("slow", "u"))
    d, p = await asyncio.wait({t, u}, timeout=0.3, return_when=asyncio.FIRST_EXCEPTION)
    print("   ", len(d), len(p))
    for x in p:
        x.cancel()
    await asyncio.gather(*p, return_exceptions=True)
    del d, p, t, u
    try:
        print("   x", x.cancelled())
    finally:
        del x
    print("   gone")
    return 1


async def w_loops(h):

    def blocking():
        loop = asyncio.new_event_loop()
        try:
            return loop.run_until_complete(child(h, "c"))
        finally:
            loop.close()
            print("   closed")
    return await asyncio.to_thread(blocking)


async def w_shield_outer(h):
    t = asyncio.create_task(child("late", "c"))
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.01)
    except TimeoutError as e:
        print("   timeout")
    print("   now", t.done())
    return await t


async def w_gather_same(h):
    t = asyncio.create_task(child(h, "c"))
    return await asyncio.gather(t, t, child("late", "l"))


async def w_gather_nested(h):
    return await asyncio.gather(asyncio.gather(child(h, "c"), child("late", "l")), child("late", "m"), return_exceptions=True)


async def w_ctx(h):
    import contextvars
    v = contextvars.ContextVar("v")
    v.set(Mortal("in context"))

    async def f():
        v.set(Mortal("in task"))
        return await child(h, "c")
    return await asyncio.create_task(f())


async def w_eager_group(h):
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as g:
        t = g.create_task(child(h, "c"))
        u = g.create_task(child("late", "l"))
    return t.result()


async def w_eager_gather(h):
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    return await asyncio.gather(child(h, "c"), child("late", "l"))


async def w_anon_raise(h):

    async def f():
        try:
            await child(h, "c")
        except ValueError as e:
            m = Mortal("handler")
            raise
    t = asyncio.ensure_future(f())
    await asyncio.sleep(0.3)
    print("   slept")
    t.cancel()
    return await t


async def w_notify(h):
    c = asyncio.Condition()
    ok = []

    async def w(n):
        m = Mortal(f"w{n}")
        async with c:
            await c.wait_for(lambda k=Mortal(f"pred{n}"): ok)
        return n
    ts = [asyncio.create_task(w(i)) for i in range(2)]
    await asyncio.sleep(0)
    async with c:
        ok.append(1)
        c.notify()
    await asyncio.sleep(0.1)
    print("   one done")
    async with c:
        c.notify_all()
    await asyncio.wait(ts)
    del ts
    return await child(h, "c")


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

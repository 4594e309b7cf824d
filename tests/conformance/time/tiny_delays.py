# # What lies ahead, by however little, is ahead; what does not is due at once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for d in (1e-320, 1e-12, 5e-10, 1e-09, -1, -0.0, 0, True):
        t = loop.time()
        await asyncio.sleep(d)
        print(d, repr(loop.time() - t))
    for d in (float("inf"), 1e+300, 10000000000.0):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(d)
        except TimeoutError:
            print("timeout", loop.time())
        except OverflowError as e:
            print(repr(e))
    order = []
    h = loop.call_later(1e-15, order.append, "later tiny")
    h0 = loop.call_later(0, order.append, "later 0")
    h1 = loop.call_at(loop.time(), order.append, "at now")
    h2 = loop.call_at(loop.time() - 5, order.append, "at past")
    h3 = loop.call_soon(order.append, "soon")
    h4 = loop.call_at(loop.time() + 1e-17, order.append, "at + nothing")
    h5 = loop.call_later(-3, order.append, "later negative")
    print([x.when() - loop.time() for x in (h, h0, h1, h2, h4, h5)])
    await asyncio.sleep(0.1)
    print(order)
    print(h)
    for d in (0, -1, 1e-15):
        try:
            async with asyncio.timeout(d) as t:
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout", d, t.expired(), loop.time())
    print(await asyncio.wait_for(asyncio.sleep(0, 5), 1e-09))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 1e-15)
    except TimeoutError:
        print("TE", loop.time())


asyncio.run(main())
asyncio.run(main(), debug=True)

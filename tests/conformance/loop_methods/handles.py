"""Handles: cancel, cancelled, when, their reprs; timers cancelled before and at their moment."""
import asyncio


def tick(n):
    print("tick", n, asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(tick, "soon")
    later = loop.call_later(1, tick, "later")
    at = loop.call_at(loop.time() + 2, tick, "at")
    print(type(soon).__name__, type(later).__name__, isinstance(later, asyncio.Handle))
    print(soon, later)
    print(later.when(), at.when(), later.cancelled())
    later.cancel()
    later.cancel()
    print(later.cancelled(), later)
    soon.cancel()
    print(soon)
    await asyncio.sleep(0)
    loop.call_at(1.5, at.cancel)
    await asyncio.sleep(3)
    order = []
    handles = [loop.call_later(0.5, order.append, n) for n in range(5)]
    loop.call_later(0.5, order.append, "last")
    handles[3].cancel()
    loop.call_later(0.4, handles[1].cancel)
    for delay in (-1, 0):
        loop.call_later(delay, order.append, f"delay {delay}")
    loop.call_soon(order.append, "soon")
    loop.call_at(1, order.append, "in the past")
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(1)
    print(order)
    first, second = loop.call_later(1, print), loop.call_later(2, print)
    print(first < second, first > second, first == second, first <= first)

asyncio.run(main())

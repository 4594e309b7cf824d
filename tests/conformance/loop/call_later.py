# Timers: order by deadline, ties by order of arming, cancelled ones silent, zero delay, handles.
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()

    def note(label):
        log.append((round(loop.time(), 6), label))

    delays = {"c": 0.3, "a": 0.1, "b1": 0.2, "b2": 0.2, "zero": 0, "b3": 0.1 + 0.1, "negative": -1}
    for label, delay in delays.items():
        loop.call_later(delay, note, label)
    never = loop.call_later(0.15, note, "never")
    never.cancel()
    at = loop.call_at(loop.time() + 0.25, note, "at")
    print(never.cancelled(), at.cancelled(), round(at.when(), 6))
    loop.call_soon(note, "soon")

    def chain(n):
        note(f"chain{n}")
        if n < 3:
            loop.call_later(0.1, chain, n + 1)

    chain(0)
    await asyncio.sleep(0.2)
    note("main at 0.2")
    await asyncio.sleep(1)
    for entry in log:
        print(*entry)


asyncio.run(main())

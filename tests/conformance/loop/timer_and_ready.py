# Timers that are due stand behind what is already ready; a timer armed for now fires in the next turn.
import asyncio
import time

log = []


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, log.append, "timer 0.1")
    loop.call_later(0.2, log.append, "timer 0.2")
    loop.call_soon(log.append, "soon before")
    time.sleep(0.5)
    loop.call_soon(log.append, "soon after")
    loop.call_later(0, log.append, "timer zero")
    log.append("main blocks no more")
    await asyncio.sleep(0)
    log.append("main turn 1")
    await asyncio.sleep(0)
    log.append("main turn 2")

    def rearm(n):
        log.append(f"rearm {n} at {loop.time():.1f}")
        if n:
            loop.call_later(0, rearm, n - 1)
            loop.call_soon(log.append, f"soon from {n}")

    rearm(2)
    for turn in range(4):
        log.append(f"turn {turn}")
        await asyncio.sleep(0)


asyncio.run(main())
print("\n".join(log))

# Set and clear in one breath: those who waited are woken, those who come later wait.
import asyncio

log = []


async def waiter(name, event):
    await event.wait()
    log.append(f"{name} woke, set: {event.is_set()}")
    await event.wait()
    log.append(f"{name} woke again")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "ab"]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.sleep(0)
    log.append("main after the pulse")
    late = asyncio.create_task(waiter("late", event))
    await asyncio.sleep(0.1)
    tasks[0].cancel()
    event.set()
    await asyncio.gather(*tasks, late, return_exceptions=True)
    log.append(f"a cancelled: {tasks[0].cancelled()}")
    print("\n".join(log))


asyncio.run(main())

"""The same program with lazy and with eager tasks: what changes is the order."""
import asyncio


async def worker(log, name, steps):
    for step in range(steps):
        log.append(f"{name}{step}")
        await asyncio.sleep(0)
    log.append(f"{name}!")


async def scenario(log):
    log.append("start")
    a = asyncio.create_task(worker(log, "a", 2))
    log.append("made a")
    b = asyncio.create_task(worker(log, "b", 0))
    log.append("made b")
    asyncio.get_running_loop().call_soon(log.append, "callback")
    await asyncio.sleep(0)
    log.append("between")
    await asyncio.gather(a, b, worker(log, "c", 1))
    log.append("end")


async def main(factory):
    asyncio.get_running_loop().set_task_factory(factory)
    log = []
    await scenario(log)
    print(" ".join(log))

for factory in (None, asyncio.eager_task_factory):
    asyncio.run(main(factory))

# Tasks that only yield with sleep(0) take turns in order of creation; finishing early changes nothing for the rest.
import asyncio

log = []


async def worker(name, rounds):
    for n in range(rounds):
        log.append(f"{name}{n}")
        await asyncio.sleep(0)
    log.append(f"{name}!")


async def spawner():
    log.append("spawner")
    late = asyncio.create_task(worker("L", 2))
    await asyncio.sleep(0)
    log.append("spawner resumed")
    await late
    log.append("spawner ends")


async def main():
    tasks = [asyncio.create_task(worker(name, rounds)) for name, rounds in (("A", 3), ("B", 1), ("C", 2))]
    tasks.append(asyncio.create_task(spawner()))
    for n in range(3):
        log.append(f"main{n}")
        await asyncio.sleep(0)
    for task in tasks:
        await task
    log.append("main ends")


asyncio.run(main())
print(" ".join(log))
print(len(log))

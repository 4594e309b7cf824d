# Tasks that share a list: appending is safe, iterating across an await while others change it is not.
import asyncio


async def appender(name, shared):
    for n in range(3):
        shared.append(f"{name}{n}")
        await asyncio.sleep(0)


async def reader(shared, seen):
    for item in shared:
        seen.append(item)
        await asyncio.sleep(0)


async def remover(shared):
    while shared:
        shared.pop(0)
        await asyncio.sleep(0)


async def dict_reader(shared):
    try:
        for key in shared:
            print("key", key)
            await asyncio.sleep(0)
    except RuntimeError as error:
        print(error)


async def dict_writer(shared):
    shared["new"] = 1


async def main():
    shared, seen = [], []
    await asyncio.gather(appender("a", shared), appender("b", shared))
    print(shared)
    await asyncio.gather(reader(shared, seen), remover(shared))
    print("seen", seen, "left", shared)
    mapping = {"one": 1, "two": 2}
    await asyncio.gather(dict_reader(mapping), dict_writer(mapping))
    print(mapping)
    shared, seen = ["x"], []
    try:
        await asyncio.wait_for(asyncio.gather(reader(shared, seen), appender("c", shared)), 1)
    finally:
        print(seen)


asyncio.run(main())

# Tasks that nobody refers to die in a collection, and all_tasks() knows them no more.
import asyncio, gc


async def f(box):
    await asyncio.get_running_loop().create_future()


async def main():
    box = []
    for i in range(3):
        box.append(asyncio.create_task(f(box), name=f"lost {i}"))
    await asyncio.sleep(0)
    del box
    print(len(asyncio.all_tasks()))
    print("collected", gc.collect() > 0)
    await asyncio.sleep(0)
    gc.collect()
    junk = [bytes(i) for i in range(1000)]
    print(sorted((t.get_name() for t in asyncio.all_tasks())))


asyncio.run(main())

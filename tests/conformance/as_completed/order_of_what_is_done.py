import asyncio


async def job(n):
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(job(1))
    b = asyncio.create_task(job(2))
    async for done in asyncio.as_completed([b, job(3), a]):
        print('next', await done)
    for done in asyncio.as_completed([job(4), b, a, b]):
        print('next', await done)
    loop.set_task_factory(None)
    a = asyncio.create_task(job(1))
    b = asyncio.create_task(job(2))
    async for done in asyncio.as_completed([b, job(3), a]):
        print('next', await done)
    a = asyncio.create_task(job(1))
    b = asyncio.create_task(job(2))
    done, pending = await asyncio.wait([b, a])
    for task in done:
        print(task.result())


asyncio.run(main())

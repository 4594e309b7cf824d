# Bench: 50,000 rounds of two tasks over two queues.
import asyncio


async def echo(source, target):
    while (item := await source.get()) is not None:
        await target.put(item + 1)


async def main():
    there, back = asyncio.Queue(), asyncio.Queue()
    echoing = asyncio.create_task(echo(there, back))
    ball = 0
    for _ in range(50_000):
        await there.put(ball)
        ball = await back.get()
    await there.put(None)
    await echoing
    print(ball)


asyncio.run(main())

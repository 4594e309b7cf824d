"""A pipeline of stages with queues between them, closed by sentinels that travel through."""
import asyncio

DONE = object()


async def source(out, count):
    for number in range(count):
        await asyncio.sleep(0.1)
        await out.put(number)
    await out.put(DONE)


async def stage(name, function, incoming, outgoing, workers):
    async def worker():
        while (item := await incoming.get()) is not DONE:
            result = await function(item)
            print(f"{asyncio.get_running_loop().time():.2f} {name}: {item} -> {result}")
            if result is not None:
                await outgoing.put(result)
        await incoming.put(DONE)  # for the next worker

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    await outgoing.put(DONE)


async def square(number):
    await asyncio.sleep(0.25)
    return number * number


async def keep_even(number):
    return f"<{number}>" if number % 2 == 0 else None


async def main():
    first, second, third = (asyncio.Queue(2) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(source(first, 6))
        group.create_task(stage("square", square, first, second, 2))
        group.create_task(stage("even", keep_even, second, third, 1))
        results = []
        while (item := await third.get()) is not DONE:
            results.append(item)
    print(results)

asyncio.run(main())

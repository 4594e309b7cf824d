# One slow request among fast ones: each with its own limit, so that only the slow one is lost.
import asyncio


async def request(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} answered"


async def limited(name, seconds, limit=1.0):
    try:
        return await asyncio.wait_for(request(name, seconds), limit)
    except asyncio.TimeoutError:
        return f"{name} gave up"


async def main():
    loop = asyncio.get_running_loop()
    plan = {"a": 0.3, "b": 4, "c": 0.9, "d": 1.1}
    for line in await asyncio.gather(*(limited(*item) for item in plan.items())):
        print(line)
    print("took", loop.time())
    start = loop.time()
    try:
        async with asyncio.timeout(1):
            print(await asyncio.gather(*(request(*item) for item in plan.items())))
    except TimeoutError:
        print("all lost after", loop.time() - start)
    deadline = loop.time() + 1.5
    answered = []
    for name, seconds in plan.items():
        remaining = deadline - loop.time()
        if remaining <= 0:
            print("no time left for", name)
            break
        answered.append(await limited(name, seconds, remaining))
    print(answered, f"{loop.time():.1f}")


asyncio.run(main())

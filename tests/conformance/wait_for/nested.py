"""wait_for in wait_for: the shorter one wins, whichever it is."""
import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return f"{name} done"
    except asyncio.CancelledError:
        print(name, "interrupted at", asyncio.get_running_loop().time())
        raise


async def inner(limit):
    try:
        return await asyncio.wait_for(work("inner", 2), limit)
    except TimeoutError:
        print("inner limit")
        return "partial"


async def main():
    for inner_limit, outer_limit in [(0.5, 1), (1, 0.5), (1, 1), (3, 3)]:
        try:
            print(inner_limit, outer_limit, await asyncio.wait_for(inner(inner_limit), outer_limit))
        except TimeoutError:
            print(inner_limit, outer_limit, "outer limit")
    results = await asyncio.gather(*(asyncio.wait_for(work(str(n), n), 2.5) for n in range(1, 5)),
                                   return_exceptions=True)
    print(results)

asyncio.run(main())

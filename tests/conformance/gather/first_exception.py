# Without return_exceptions the first failure comes out at once; the others go on and finish unheard.
import asyncio


async def job(name, delay, fails=False):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(delay)
        if fails:
            print(f"{loop.time():.1f} {name} fails")
            raise RuntimeError(name)
        print(f"{loop.time():.1f} {name} finishes")
        return name
    except asyncio.CancelledError:
        print(f"{loop.time():.1f} {name} cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.gather(job("a", 1), job("b", 2, fails=True), job("c", 3), job("d", 10))
    except RuntimeError as error:
        print(f"{loop.time():.1f} main caught {error}")
    await asyncio.sleep(2)
    try:
        await asyncio.gather(job("e", 1, fails=True), job("f", 1, fails=True), job("g", 0))
    except RuntimeError as error:
        print(f"{loop.time():.1f} main caught {error}")
    await asyncio.sleep(0.5)
    print(f"{loop.time():.1f} main ends; d is still running")


asyncio.run(main())

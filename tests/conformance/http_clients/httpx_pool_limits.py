# At most so many connections: the rest waits its turn, and not longer than the pool's timeout.
import asyncio

import httpx


async def fetch(client, n):
    loop = asyncio.get_running_loop()
    try:
        await client.get(f"https://httpbin.org/delay/2?n={n}", timeout=httpx.Timeout(10, pool=3))
        print(f"{loop.time():.1f} {n} done")
    except httpx.PoolTimeout as error:
        print(f"{loop.time():.1f} {n} {type(error).__name__}")


async def main():
    loop = asyncio.get_running_loop()
    limits = httpx.Limits(max_connections=2, max_keepalive_connections=1)
    print(limits)
    async with httpx.AsyncClient(limits=limits) as client:
        await asyncio.gather(*(fetch(client, n) for n in range(6)))
    begin = loop.time()
    async with httpx.AsyncClient() as client:
        await asyncio.gather(*(client.get("https://httpbin.org/delay/1") for _ in range(20)))
    print(f"{loop.time() - begin:.1f}")


asyncio.run(main())

# A connector lets only so many requests through at once, of all and of each host.
import asyncio

import aiohttp


async def fetch(session, host, n):
    async with session.get(f"https://{host}/delay/1?n={n}") as response:
        await response.read()
    print(f"{asyncio.get_running_loop().time():.1f} {host} {n}")


async def run(**limits):
    begin = asyncio.get_running_loop().time()
    connector = aiohttp.TCPConnector(**limits)
    print(connector.limit, connector.limit_per_host)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*(fetch(session, host, n) for n in range(3) for host in ("a.test", "b.test")))
    print("took", f"{asyncio.get_running_loop().time() - begin:.1f}", connector.closed)


async def main():
    await run(limit=2)
    await run(limit_per_host=1)
    await run(limit=3, limit_per_host=2)
    await run()
    connector = aiohttp.TCPConnector(limit=1)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=1.5)) as session:
        calls = (session.get("https://a.test/delay/1") for _ in range(3))
        results = await asyncio.gather(*calls, return_exceptions=True)
        print([type(result).__name__ for result in results], f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())

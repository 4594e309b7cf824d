# aiohttp's exceptions: status errors, timeouts, and their kinds.
import asyncio

import aiohttp


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        for code in (200, 302, 404, 500):
            async with session.get(f"https://httpbin.org/status/{code}") as response:
                try:
                    response.raise_for_status()
                    print(code, response.ok)
                except aiohttp.ClientResponseError as error:
                    print(error, "|", error.status, error.message, error.request_info.method)
        try:
            async with session.get("https://httpbin.org/delay/3", timeout=aiohttp.ClientTimeout(total=1)):
                print("unreachable")
        except asyncio.TimeoutError as error:
            print(repr(error), f"{loop.time():.1f}")
        try:
            await session.get("https://httpbin.org/delay/3", timeout=aiohttp.ClientTimeout(sock_read=0.5))
        except aiohttp.ServerTimeoutError as error:
            print(error, isinstance(error, asyncio.TimeoutError), isinstance(error, aiohttp.ClientError))
    async with aiohttp.ClientSession(raise_for_status=True, timeout=aiohttp.ClientTimeout(total=2)) as session:
        for path in ("/status/403", "/delay/5"):
            try:
                async with session.get("https://httpbin.org" + path):
                    print("unreachable")
            except aiohttp.ClientError as error:
                print(type(error).__name__, error.status)
            except TimeoutError:
                print("timed out", f"{loop.time():.1f}")
    print(aiohttp.ClientTimeout(total=2))
    print([kind.__name__ for kind in aiohttp.ClientConnectorError.__mro__])


asyncio.run(main())

# Timeouts of a client and of a request: which exception, at which moment, and the kinds it belongs to.
import asyncio

import httpx


async def attempt(name, client, seconds, **options):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        response = await client.get(f"https://httpbin.org/delay/{seconds}", **options)
        outcome = response.status_code
    except httpx.TimeoutException as error:
        kinds = [kind.__name__ for kind in type(error).__mro__[:-2]]
        outcome = f"{error!r} {kinds} {error.request.url}"
    print(f"{name:<14} {loop.time() - begin:.2f} {outcome}")


async def main():
    async with httpx.AsyncClient() as client:
        await attempt("default", client, 4)
        await attempt("default late", client, 6)
        await attempt("own", client, 3, timeout=1.5)
        await attempt("none", client, 60, timeout=None)
        await attempt("read only", client, 3, timeout=httpx.Timeout(10, read=0.25))
    async with httpx.AsyncClient(timeout=2) as client:
        await attempt("client", client, 3)
        await attempt("more", client, 3, timeout=4)
    print(httpx.Timeout(3), httpx.Timeout(3, connect=1), httpx.Timeout(None))
    try:
        httpx.Timeout(connect=3)
    except ValueError as error:
        print(error)


asyncio.run(main())

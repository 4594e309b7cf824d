# Slips with clients: closed, opened twice, no scheme, unknown options.
import asyncio

import httpx


async def main():
    client = httpx.AsyncClient()
    async with client:
        pass
    for slip in (client.get("https://example.com"), client.__aenter__()):
        try:
            await slip
        except RuntimeError as error:
            print(error)
    async with httpx.AsyncClient() as client:
        try:
            await client.__aenter__()
        except RuntimeError as error:
            print(error)
        for url in ("example.com", "ftp://example.com/x"):
            try:
                await client.get(url)
            except httpx.UnsupportedProtocol as error:
                print(type(error).__name__, error)
        try:
            await client.get("https://example.com", retries=3)
        except TypeError as error:
            print(error)
    try:
        with httpx.AsyncClient() as wrong:
            print("unreachable")
    except TypeError as error:
        print(str(error)[:47])
    response = httpx.Response(200)
    for access in (response.raise_for_status, lambda: response.elapsed, lambda: response.request):
        try:
            access()
        except RuntimeError as error:
            print(error)


asyncio.run(main())

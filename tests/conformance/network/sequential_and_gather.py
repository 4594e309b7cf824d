# Three requests of a second each: one after the other, together, and with the blocking library.
import asyncio
import time

import httpx
import requests

URLS = [f"https://httpbin.org/delay/1?n={n}" for n in range(3)]


async def sequential():
    async with httpx.AsyncClient() as client:
        return [(await client.get(url)).status_code for url in URLS]


async def together():
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*(client.get(url) for url in URLS))
        return [response.status_code for response in responses]


async def blocking():
    async def fetch(url):
        return requests.get(url).status_code

    return await asyncio.gather(*map(fetch, URLS))


async def main():
    for way in (sequential, together, blocking):
        start = time.perf_counter()
        print(way.__name__, await way(), f"{time.perf_counter() - start:.1f} s")


asyncio.run(main())

# Requests with limits: the library's own timeout, wait_for around it, and the one that is in time.
import asyncio

import httpx
import requests


async def fetch(client, seconds, limit):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        response = await client.get(f"https://httpbin.org/delay/{seconds}", timeout=limit)
        outcome = response.status_code
    except httpx.TimeoutException as error:
        outcome = type(error).__name__
    return seconds, limit, outcome, loop.time() - start


async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient(timeout=10.0) as client:
        print(await asyncio.gather(fetch(client, 1, 2), fetch(client, 3, 2), fetch(client, 2, 0.5)))
        try:
            await asyncio.wait_for(client.get("https://httpbin.org/delay/9"), 1.5)
        except asyncio.TimeoutError:
            print("wait_for gave up at", loop.time())
    try:
        requests.get("https://httpbin.org/delay/4", timeout=1)
    except requests.exceptions.Timeout as error:
        print("requests gave up at", loop.time(), isinstance(error, requests.RequestException))
    print(requests.get("https://httpbin.org/delay/1", timeout=5).status_code, loop.time())


asyncio.run(main())

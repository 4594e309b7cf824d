# Answers that are not 200: status codes, raise_for_status in both libraries, and what the errors carry.
import asyncio

import httpx
import requests


async def check(client, code):
    response = await client.get(f"https://httpbin.org/status/{code}")
    try:
        response.raise_for_status()
        return code, "fine"
    except httpx.HTTPStatusError as error:
        return code, error.response.status_code, str(error).splitlines()[0]


async def main():
    async with httpx.AsyncClient() as client:
        for line in await asyncio.gather(*(check(client, code) for code in (200, 404, 500, 503, 429))):
            print(line)
    print(asyncio.get_running_loop().time())
    for code in (200, 403, 502):
        response = requests.get(f"https://httpbin.org/status/{code}")
        print(response, response.ok, response.status_code)
        try:
            response.raise_for_status()
        except requests.HTTPError as error:
            print(error, error.response.status_code)
    print(asyncio.get_running_loop().time(), issubclass(httpx.HTTPStatusError, httpx.HTTPError))


asyncio.run(main())

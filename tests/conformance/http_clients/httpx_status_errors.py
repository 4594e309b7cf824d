# raise_for_status: who raises, with which words, and what the exception carries.
import asyncio

import httpx


async def fetch(client, code):
    response = await client.get(f"https://httpbin.org/status/{code}")
    flags = [response.is_informational, response.is_success, response.is_redirect, response.is_client_error,
             response.is_server_error, response.is_error]
    print(code, repr(response.reason_phrase), flags)
    response.raise_for_status()
    return code


async def main():
    async with httpx.AsyncClient() as client:
        for code in (200, 201, 204, 301, 400, 404, 418, 429, 500, 503, 599):
            try:
                print("ok", await fetch(client, code))
            except httpx.HTTPStatusError as error:
                print(error)
                print(" ", error.response.status_code, error.request.method, error.request.url)
    results = await asyncio.gather(*(run(code) for code in (200, 404, 502)), return_exceptions=True)
    print([type(result).__name__ for result in results])


async def run(code):
    async with httpx.AsyncClient() as client:
        (await client.get(f"https://httpbin.org/status/{code}")).raise_for_status()


asyncio.run(main())

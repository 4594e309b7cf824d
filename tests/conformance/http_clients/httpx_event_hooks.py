# Hooks that log each request and check each response.
import asyncio

import httpx


async def log_request(request):
    print("->", request.method, request.url)


async def log_response(response):
    print("<-", response.status_code, response.request.url.path)


async def check(response):
    response.raise_for_status()


async def main():
    hooks = {"request": [log_request], "response": [log_response, check]}
    async with httpx.AsyncClient(event_hooks=hooks) as client:
        for path in ("/a", "/status/503", "/b"):
            try:
                print((await client.get("https://example.com" + path)).json()["url"])
            except httpx.HTTPError as error:
                print(type(error).__name__, error.request.url)
    with httpx.Client(event_hooks={"request": [lambda request: print("sync", request)]}) as client:
        client.delete("https://example.com/c")


asyncio.run(main())

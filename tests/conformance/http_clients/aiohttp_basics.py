# aiohttp: a session, a request as a context manager and awaited, and what a response says.
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession(headers={"X-App": "demo"}) as session:
        async with session.get("https://api.example.com/posts/3") as response:
            print(response.status, response.reason, response.ok, response.method, response.url)
            print(response.headers["content-type"], response.content_type, response.charset)
            print(await response.json())
            print((await response.text())[:10], len(await response.read()))
        response = await session.get("https://api.example.com/posts", params={"page": 2, "q": "a b"})
        print(response.url, response.request_info.headers["X-App"], response.url.host, response.url.query)
        print((await response.json())["id"])
        response.release()
        async with session.post("https://api.example.com/posts", json={"title": "x"}) as response:
            print(response.method, response.status, response.request_info.headers["content-type"])
        for method in (session.put, session.patch, session.delete, session.head, session.options):
            async with method("https://api.example.com/posts/1") as response:
                print(response.method, end=" ")
        print(session.closed)
    print(session.closed, f"{asyncio.get_running_loop().time():.1f}")
    async with aiohttp.request("GET", "https://api.example.com/one/1") as response:
        print(response)


asyncio.run(main())

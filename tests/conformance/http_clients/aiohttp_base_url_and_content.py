# A session with a base URL, and bodies read in pieces.
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession("https://api.example.com") as session:
        async with session.get("/files/8") as response:
            print(response.url)
            pieces = [len(piece) async for piece in response.content.iter_chunked(25)]
            print(pieces, sum(pieces) == response.content_length)
        async with session.get("/files/9") as response:
            print(await response.content.read(5), await response.content.read())
            print(response.content.at_eof())
        async with session.get("/text/1") as response:
            async for line in response.content:
                print(line)


async def fetch_all(urls):
    async with aiohttp.ClientSession() as session:
        async def fetch(url):
            async with session.get(url) as response:
                return response.status, (await response.json())["id"]

        return await asyncio.gather(*map(fetch, urls))


asyncio.run(main())
print(asyncio.run(fetch_all(f"https://example.com/{n}" for n in range(5))))

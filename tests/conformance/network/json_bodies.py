# Bodies as JSON: fields by number in the URL, put together from several requests.
import asyncio

import httpx

BASE = "https://example.org"


async def get_json(client, path):
    response = await client.get(f"{BASE}{path}")
    response.raise_for_status()
    return response.json()


async def post_with_author(client, number):
    post = await get_json(client, f"/posts/{number}")
    author = await get_json(client, f"/users/{post['id'] * 10}")
    return {"post": post["title"], "author": author["id"], "url": author["url"]}


async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient() as client:
        print(await get_json(client, "/todos/7"))
        print(await get_json(client, "/about"))
        print(f"{loop.time():.1f}")
        for record in await asyncio.gather(*(post_with_author(client, n) for n in (1, 2, 3))):
            print(record)
        print(f"{loop.time():.1f}")
        response = await client.get(BASE)
        print(response.status_code, response.text, response)


asyncio.run(main())

# raise_for_status that nobody catches ends the program.
import asyncio

import httpx


async def fetch(client, path):
    response = await client.get(f"https://httpbin.org{path}")
    response.raise_for_status()
    print("fetched", path, "at", asyncio.get_running_loop().time())
    return response.json()


async def main():
    async with httpx.AsyncClient() as client:
        for path in ("/get", "/status/200", "/status/418", "/never"):
            await fetch(client, path)


asyncio.run(main())

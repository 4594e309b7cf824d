# An uncaught HTTPStatusError ends the program; its message has two lines.
import asyncio

import httpx


async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get("https://httpbin.org/status/404")
        print(response)
        response.raise_for_status()
        print("not reached")


asyncio.run(main())

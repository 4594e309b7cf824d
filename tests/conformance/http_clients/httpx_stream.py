# Streaming: a response whose body comes in pieces, and what happens to one that was not read.
import asyncio

import httpx


async def main():
    async with httpx.AsyncClient() as client:
        async with client.stream("GET", "https://example.com/files/3") as response:
            print(response.status_code, response.is_closed)
            try:
                response.text
            except httpx.ResponseNotRead as error:
                print(error)
            total = 0
            async for chunk in response.aiter_bytes(chunk_size=16):
                total += len(chunk)
                print(len(chunk), end=" ")
            print("total", total)
        async with client.stream("GET", "https://example.com/files/4") as response:
            await response.aread()
            print(response.json())
        async with client.stream("GET", "https://example.com/files/5") as response:
            async for line in response.aiter_lines():
                print(line)
    with httpx.stream("GET", "https://example.com/files/6") as response:
        print([len(text) for text in response.iter_text(20)])


asyncio.run(main())

import asyncio, time
import httpx, requests

URL = "https://httpbin.org/delay/1"

async def fetch(client, name):
    print(f"{name}: ask")
    await client.get(URL)  # switch blocking: requests.get(URL)
    print(f"{name}: here")

async def main():
    async with httpx.AsyncClient() as client:
        fetches = [fetch(client, name) for name in "ABC"]
        for one in fetches:  # switch together:
            await one  # switch together: await asyncio.gather(*fetches)

    print(f"all here after {time.perf_counter() - start:.1f} s")

start = time.perf_counter()
asyncio.run(main())

# The blocking client: time passes, and nothing else of the loop runs meanwhile.
import asyncio
import time

import httpx


async def ticker():
    while True:
        print(f"tick {time.monotonic():.1f}")
        await asyncio.sleep(0.3)


def download():
    with httpx.Client(base_url="https://httpbin.org", timeout=2.0) as client:
        print(client.get("/delay/1").status_code, f"{time.monotonic():.1f}")
        try:
            client.get("/delay/3")
        except httpx.ReadTimeout:
            print("late", f"{time.monotonic():.1f}")
        return client.post("/anything/9", json={}).json()["id"]


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0.5)
    print(download(), f"{time.monotonic():.1f}")
    await asyncio.sleep(0.5)
    task.cancel()
    print(httpx.get("https://example.com/12", params={"q": "a b/ü"}).url)
    print(httpx.post("https://example.com/13").json())


asyncio.run(main())

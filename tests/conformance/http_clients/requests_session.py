# A session keeps headers and parameters; used from tasks it blocks them all.
import asyncio
import time

import requests


async def clock():
    for _ in range(3):
        print(f"clock {time.monotonic():.1f}")
        await asyncio.sleep(0.5)


async def fetch(session, number):
    response = session.get(f"https://example.com/items/{number}")
    print(f"{number} at {time.monotonic():.1f}: {response.json()['title']}")


async def main():
    with requests.Session() as session:
        session.headers.update({"Authorization": "Bearer abc"})
        session.params = {"key": "k1"}
        first = session.get("https://example.com/me", params={"full": 1}, headers={"X-Extra": "yes"})
        print(first.url, first.request.headers["authorization"], first.request.headers["X-Extra"])
        print(session.get("https://example.com/me").url)
        async with asyncio.TaskGroup() as group:
            group.create_task(clock())
            for number in range(3):
                group.create_task(fetch(session, number))
        print(session.post("https://example.com/save", json=[1]).status_code)
        print(list(session.get("https://example.com/lines").iter_lines()))


asyncio.run(main())

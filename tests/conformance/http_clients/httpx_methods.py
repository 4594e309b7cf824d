# Each method of a client, what it sends, and what a response says of itself.
import asyncio

import httpx


async def main():
    async with httpx.AsyncClient(base_url="https://shop.example.com") as client:
        responses = [
            await client.get("/items/1"),
            await client.post("/items", json={"name": "tea", "price": 4}),
            await client.post("/login", data={"user": "ann", "password": "x y&z"}),
            await client.put("/items/1", content=b"raw bytes"),
            await client.patch("/items/1", json=[1, 2]),
            await client.delete("/items/1"),
            await client.head("/items/1"),
            await client.options("/items"),
            await client.request("get", "/items/2"),
        ]
    for response in responses:
        request = response.request
        print(request.method, response.url.path, request.content, request.headers.get("content-type"))
    last = responses[-1]
    print(last, last.reason_phrase, last.headers["Content-Type"], last.headers.get("X-Nothing", "none"))
    print("content-type" in last.headers, last.encoding, last.http_version, len(last.content) == len(last.text))
    print(repr(responses[6].text), last.elapsed.total_seconds())


asyncio.run(main())

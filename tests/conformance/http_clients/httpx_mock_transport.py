# A transport of one's own answers instead of the network: how clients are tested.
import asyncio
import json

import httpx

seen = []


def handler(request):
    seen.append((request.method, str(request.url)))
    if request.url.path == "/users":
        if request.method == "POST":
            user = json.loads(request.content)
            return httpx.Response(201, json={"id": 3, **user})
        return httpx.Response(200, json=[{"id": 1}, {"id": 2}])
    return httpx.Response(404, text="nothing here")


async def main():
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler), base_url="https://test") as client:
        print((await client.get("/users")).json())
        created = await client.post("/users", json={"name": "Ann"})
        print(created.status_code, created.json(), created.headers["content-type"])
        missing = await client.get("/nothing")
        print(missing.text, missing)
        try:
            missing.raise_for_status()
        except httpx.HTTPStatusError as error:
            print(str(error).splitlines()[0])
    print(seen, asyncio.get_running_loop().time())


asyncio.run(main())

# A client with a base URL, default headers and default parameters; what each request adds to them.
import asyncio

import httpx


async def main():
    client = httpx.AsyncClient(
        base_url="https://api.example.com/v1",
        headers={"Authorization": "Bearer token", "X-Client": "course"},
        params={"lang": "en"},
        timeout=httpx.Timeout(10.0, connect=2.0),
    )
    async with client:
        response = await client.get("/users/7")
        print(response.url, response.status_code, response.json()["id"])
        request = response.request
        print(request.method, request.headers["authorization"], request.headers["x-client"], request.url.host)
        response = await client.get("items", params={"page": 2, "size": 50, "new": True})
        print(response.url)
        print(sorted(response.url.params.items()), response.url.path, response.url.scheme)
        response = await client.get("https://other.example.com/x?y=1", headers={"X-Client": "guest"})
        print(response.url, response.request.headers["X-CLIENT"])
    print(client.is_closed, client.timeout, client.base_url)


asyncio.run(main())

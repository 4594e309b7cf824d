# What each library sends along with a request, and how its headers are read.
import asyncio

import aiohttp
import httpx
import requests

with httpx.Client(headers={"X-App": "demo"}) as client:
    for request in (client.build_request("GET", "https://example.com/a"),
                    client.build_request("POST", "https://example.com/a", json={"n": 1}),
                    client.build_request("PUT", "https://example.com/a", content=b"raw")):
        print(request.headers)
headers = httpx.Headers({"Accept": "text/html"})
headers["X-Token"] = "t"
print(headers, headers["ACCEPT"], "x-token" in headers, list(headers), headers == {"accept": "text/html", "x-token": "t"})
session = requests.Session()
session.headers["X-App"] = "demo"
for response in (session.get("https://example.com"), session.post("https://example.com", data={"a": "b c"}),
                 session.put("https://example.com", data="text")):
    print(response.request.headers)


async def main():
    async with aiohttp.ClientSession(headers={"X-App": "demo"}) as session:
        async with session.get("https://example.com/a", headers={"Accept": "text/html"}) as response:
            sent = response.request_info.headers
            print(sent["host"], response.cookies, sent["x-app"], sent.get("ACCEPT"), response.headers.get("Content-Length"))


asyncio.run(main())
print(httpx.get("https://example.com", auth=("ann", "secret"), cookies={"a": "1", "b": "2"}).request.headers["cookie"])
with httpx.Client(auth=httpx.BasicAuth("bob", "pä")) as client:
    print(client.get("https://example.com").request.headers["authorization"])
print(requests.get("https://example.com", auth=("a", "bc"), cookies={"x": "y"}).request.headers)

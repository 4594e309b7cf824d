# requests: get, post, parameters, headers, and what a response says.
import time

import requests

response = requests.get("https://api.example.com/users/5", params={"page": 2, "q": "a b", "none": None, "tag": ["x", "y"]})
print(response.url, response.status_code, response.ok, response.reason, response.encoding)
print(response.headers["content-type"], response.headers.get("X-Other"), response.json()["id"])
print(response, bool(response), response.elapsed.total_seconds(), time.monotonic())
response = requests.post("https://api.example.com/users", json={"name": "Ann"}, headers={"X-Token": "t"})
print(response.request.method, response.request.body, response.request.headers["x-token"])
print(response.request.headers["Content-Type"], response.request.url)
response = requests.post("https://api.example.com/form", data={"a": 1, "b": "x y"})
print(response.request.body, response.request.headers["Content-Type"])
response = requests.put("https://api.example.com/users/5", data="text")
print(response.request.method, response.request.body, response.content == response.text.encode())
print(requests.delete("https://api.example.com/users/5").request.method, requests.head("https://example.com").text == "")
print(requests.get("https://example.com").url, requests.codes.ok, requests.codes.not_found)
print(response.request, response.history, f"{time.monotonic():.1f}")

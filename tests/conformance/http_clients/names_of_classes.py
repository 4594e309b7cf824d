# What httpx offers says that it is httpx's own, as repr and traceback show it.
import httpx

for public in (httpx.HTTPStatusError, httpx.ConnectTimeout, httpx.AsyncClient, httpx.Response, httpx.get):
    print(public.__module__, public.__qualname__)
print(httpx.Client, httpx.Timeout(3))
raise httpx.ReadTimeout("too slow")

# What goes wrong with requests, and the exceptions to catch it by.
import time

import requests
from requests.exceptions import ConnectionError, HTTPError, RequestException, Timeout

for code in (200, 301, 404, 500):
    response = requests.get(f"https://httpbin.org/status/{code}")
    print(code, response.ok, bool(response))
    try:
        response.raise_for_status()
    except HTTPError as error:
        print(error, error.response.status_code, isinstance(error, RequestException), isinstance(error, OSError))

for timeout in (1, (3.05, 0.5), None):
    begin = time.monotonic()
    try:
        print(requests.get("https://httpbin.org/delay/2", timeout=timeout).status_code)
    except Timeout as error:
        print(type(error).__name__, error)
    print(f"{time.monotonic() - begin:.2f}")

for url in ("example.com/x", "ftp://example.com"):
    try:
        requests.get(url)
    except RequestException as error:
        print(type(error).__name__, error)
print(issubclass(requests.exceptions.ConnectTimeout, (ConnectionError,)), requests.exceptions.ReadTimeout.__mro__[1:3])
print(requests.Timeout is requests.exceptions.Timeout, requests.HTTPError.__module__)
requests.get("https://httpbin.org/status/503").raise_for_status()

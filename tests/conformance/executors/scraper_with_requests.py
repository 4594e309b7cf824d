"""Pages over blocking requests in a pool."""
import time
from concurrent.futures import ThreadPoolExecutor

import requests

URLS = [f"https://example.com/posts/{number}" for number in range(1, 7)]
URLS.insert(2, "https://httpbin.org/delay/1")
URLS.append("https://example.com/status/404")


def fetch(url):
    answer = requests.get(url, timeout=0.9)
    answer.raise_for_status()
    return answer.json()["title"]


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [(url, pool.submit(fetch, url)) for url in URLS]
    for url, future in futures:
        try:
            print(f"{time.perf_counter() - start:.1f} {url}: {future.result()}")
        except requests.HTTPError as error:
            print(f"{time.perf_counter() - start:.1f} HTTPError: {error}")
        except requests.exceptions.Timeout as error:
            print(f"{time.perf_counter() - start:.1f} {url}: {type(error).__name__}")

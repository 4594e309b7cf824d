"""as_completed gives the futures as they finish; a dict tells which is which."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def load(url, seconds):
    time.sleep(seconds)
    if "broken" in url:
        raise ConnectionError(f"{url} does not answer")
    return len(url) * 100


URLS = {"http://a.example": 0.4, "http://broken.example": 0.2, "http://c.example": 0.3, "http://d.example": 0.1}

with ThreadPoolExecutor(max_workers=2) as pool:
    jobs = {pool.submit(load, url, seconds): url for url, seconds in URLS.items()}
    for future in as_completed(jobs):
        url = jobs[future]
        try:
            size = future.result()
        except ConnectionError as error:
            print(f"{time.perf_counter():.1f} {url} failed: {error}")
        else:
            print(f"{time.perf_counter():.1f} {url} has {size} bytes")
    print([jobs[future] for future in as_completed(jobs)])
    slow = [pool.submit(load, "x", seconds) for seconds in (0.2, 5)]
    try:
        for future in as_completed(slow, timeout=1):
            print(future.result())
    except TimeoutError as error:
        print(f"{time.perf_counter():.1f} TimeoutError: {error}")

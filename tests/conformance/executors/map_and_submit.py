"""A pool of three workers: submit, map, results, and who did what."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def square(n):
    name = threading.current_thread().name
    print(f"{time.monotonic():.1f} {name} squares {n}")
    time.sleep(n / 10)
    return n * n


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, n) for n in (5, 1, 3, 2, 4)]
    print([future.running() for future in futures], [future.done() for future in futures])
    print([future.result() for future in futures])
print(f"{time.monotonic():.1f}")
with ThreadPoolExecutor(2, thread_name_prefix="calc") as pool:
    print(list(pool.map(square, range(4))))
    print(list(pool.map(pow, (2, 3, 4), (5, 2, 1))))
print(f"{time.monotonic():.1f}", threading.active_count())

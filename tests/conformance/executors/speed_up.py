"""How long ten requests of 0.2 s take with one to ten workers."""
import time
from concurrent.futures import ThreadPoolExecutor


def request(number):
    time.sleep(0.2)
    return number


for workers in (1, 2, 3, 5, 10):
    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        total = sum(pool.map(request, range(10)))
    print(f"{workers:2} workers: {time.perf_counter() - start:.1f} s, total {total}")
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(max_workers=wrong)
    except ValueError as error:
        print("ValueError:", error)

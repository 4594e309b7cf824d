"""map raises when the result is due, gives up after its timeout, and cancels what has not begun."""
import time
from concurrent.futures import ThreadPoolExecutor

begun = []


def work(n):
    begun.append(n)
    time.sleep(0.2)
    if n == 2:
        raise ValueError(f"bad {n}")
    return n * 10


with ThreadPoolExecutor(2) as pool:
    try:
        for value in pool.map(work, range(8)):
            print(f"{time.monotonic():.1f} {value}")
    except ValueError as error:
        print(f"{time.monotonic():.1f} ValueError: {error}")
print(begun, f"{time.monotonic():.1f}")

begun.clear()
with ThreadPoolExecutor(1) as pool:
    try:
        for value in pool.map(work, (5, 6, 7), timeout=0.3):
            print(value)
    except TimeoutError:
        print(f"{time.monotonic():.1f} TimeoutError")
print(begun, f"{time.monotonic():.1f}")

"""A pool that nobody shuts down: the program waits for its jobs at the end."""
import time
from concurrent.futures import ThreadPoolExecutor


def slow(name):
    time.sleep(1)
    print(f"{time.monotonic():.1f} {name} is done")


pool = ThreadPoolExecutor(max_workers=1)
for name in ("first", "second"):
    pool.submit(slow, name)
print("main ends")
raise SystemExit("with a message")

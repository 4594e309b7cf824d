"""Jobs that have not begun can be cancelled; those that run cannot."""
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    print(f"{time.monotonic():.1f} {name} begins")
    time.sleep(0.5)
    print(f"{time.monotonic():.1f} {name} ends")
    return name


pool = ThreadPoolExecutor(max_workers=1)
futures = [pool.submit(job, name) for name in "abcd"]
for future in futures:
    future.add_done_callback(lambda future: print("callback:", "cancelled" if future.cancelled() else future.result()))
print("cancel a:", futures[0].cancel(), "cancel c:", futures[2].cancel())
time.sleep(0.6)
print([future.cancelled() for future in futures], [future.running() for future in futures])
pool.shutdown(wait=False, cancel_futures=True)
print(f"{time.monotonic():.1f} shut down, not waited")
print(futures[1].result(), f"{time.monotonic():.1f}")

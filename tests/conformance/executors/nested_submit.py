"""Jobs that submit jobs: fine with enough workers."""
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def leaf(number):
    time.sleep(0.1)
    return number


def branch(number):
    print(f"{time.monotonic():.1f} branch {number}")
    leaves = [pool.submit(leaf, number * 10 + n) for n in range(2)]
    return sum(future.result() for future in leaves)


futures = [pool.submit(branch, n) for n in range(2)]
print([future.result() for future in futures], f"{time.monotonic():.1f}")
pool.shutdown()

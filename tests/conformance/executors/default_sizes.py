# How many workers pools have when nobody says: it goes by the number of processors.
import multiprocessing
import os
import time
from concurrent.futures import ThreadPoolExecutor

processors = os.cpu_count()
print(processors == multiprocessing.cpu_count() == os.process_cpu_count())
pool_size = min(32, processors + 4)
begin = time.monotonic()
with ThreadPoolExecutor() as pool:
    list(pool.map(time.sleep, [1.0] * (pool_size + 1)))
print("one more than fits takes", round(time.monotonic() - begin), "s")

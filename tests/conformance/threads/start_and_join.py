"""Several threads sleep for different times; joining waits for each of them."""
import threading
import time


def worker(name, seconds):
    print(f"[{time.perf_counter():.1f}] {name} starts")
    time.sleep(seconds)
    print(f"[{time.perf_counter():.1f}] {name} is done")


threads = []
for name, seconds in (("cook", 3), ("waiter", 1), ("cleaner", 2)):
    thread = threading.Thread(target=worker, args=(name, seconds))
    print("before start:", thread.is_alive(), thread.name)
    thread.start()
    threads.append(thread)

print(f"[{time.perf_counter():.1f}] main goes on, {threading.active_count()} threads are alive")
for thread in threads:
    thread.join()
    print(f"[{time.perf_counter():.1f}] joined {thread.name}, alive: {thread.is_alive()}")
print([thread.name for thread in threading.enumerate()])

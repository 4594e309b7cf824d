"""A reentrant lock: the owner may take it again, others wait until it has been released as often."""
import threading
import time

lock = threading.RLock()


def factorial(n):
    with lock:
        time.sleep(0.1)
        return 1 if n < 2 else n * factorial(n - 1)


def compute(n):
    print(f"{time.monotonic():.1f} {n}! = {factorial(n)}")


threads = [threading.Thread(target=compute, args=(n,)) for n in (4, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

try:
    lock.release()
except RuntimeError as error:
    print("RuntimeError:", error)
print(lock.acquire(), lock.acquire(blocking=False), lock.release(), lock.release())

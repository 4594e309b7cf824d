"""acquire with a timeout, without blocking, and what is wrong to ask for."""
import threading
import time

lock = threading.Lock()


def holder():
    with lock:
        time.sleep(1.0)
    print(f"{time.monotonic():.2f} holder let go")


def impatient(name, timeout):
    got = lock.acquire(timeout=timeout)
    print(f"{time.monotonic():.2f} {name}: {'got it' if got else 'gave up'}")
    if got:
        time.sleep(0.1)
        lock.release()


threads = [threading.Thread(target=holder)]
threads += [threading.Thread(target=impatient, args=(f"t{timeout}", timeout)) for timeout in (0.25, 0.5, 1.5, 2)]
for thread in threads:
    thread.start()
print("at once:", lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0))
for thread in threads:
    thread.join()
print("at the end:", lock.acquire(False))
lock.release()
for call in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -3)):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)

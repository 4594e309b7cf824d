"""At most two connections at a time."""
import threading
import time

slots = threading.Semaphore(2)
active = 0
most = 0


def connect(number):
    global active, most
    with slots:
        active += 1
        most = max(most, active)
        print(f"{time.monotonic():.1f} {number} connected, {active} active")
        time.sleep(0.3 + number / 10)
        active -= 1
    print(f"{time.monotonic():.1f} {number} closed")


threads = [threading.Thread(target=connect, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("most at a time:", most)

bounded = threading.BoundedSemaphore(1)
print(bounded.acquire(), bounded.acquire(blocking=False), bounded.acquire(timeout=0.5), f"{time.monotonic():.1f}")
bounded.release()
try:
    bounded.release()
except ValueError as error:
    print("ValueError:", error)
for arguments in ((-1,), ):
    try:
        threading.Semaphore(*arguments)
    except ValueError as error:
        print("ValueError:", error)

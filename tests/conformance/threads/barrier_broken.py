"""A barrier breaks when somebody does not come in time, or calls it off."""
import threading
import time


def hiker(barrier, name, delay, timeout):
    time.sleep(delay)
    try:
        print(f"{time.monotonic():.1f} {name} got {barrier.wait(timeout)}")
    except threading.BrokenBarrierError as error:
        print(f"{time.monotonic():.1f} {name}: broken {error.args}")


barrier = threading.Barrier(3)
threads = [threading.Thread(target=hiker, args=(barrier, name, delay, timeout)) for name, delay, timeout in
           (("a", 0, 1), ("b", 0.5, 2), ("c", 1.5, 1))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("broken:", barrier.broken)
barrier.reset()
print("after reset:", barrier.broken)
waiting = threading.Thread(target=hiker, args=(barrier, "d", 0, None))
waiting.start()
barrier.abort()
waiting.join()
print("broken:", barrier.broken)
try:
    threading.Barrier(0)
except ValueError as error:
    print("ValueError:", error)

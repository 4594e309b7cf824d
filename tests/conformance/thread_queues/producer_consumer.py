"""One producer, two consumers, a queue between them and a sentinel for each at the end."""
import queue
import threading
import time

STOP = object()
q = queue.Queue(maxsize=2)


def producer():
    for item in range(5):
        print(f"{time.monotonic():.1f} produce {item}, {q.qsize()} in the queue, full: {q.full()}")
        q.put(item)
        time.sleep(0.1)
    for _ in range(2):
        q.put(STOP)


def consumer(name):
    while (item := q.get()) is not STOP:
        print(f"{time.monotonic():.1f} {name} takes {item}")
        time.sleep(0.35)
    print(f"{time.monotonic():.1f} {name} stops")


threads = [threading.Thread(target=producer)] + [threading.Thread(target=consumer, args=(n,)) for n in ("c1", "c2")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("empty:", q.empty(), q.qsize())

"""Queue.shutdown ends the waiting of producers and consumers."""
import queue
import threading
import time


def consume(q, name):
    try:
        while True:
            print(f"{time.monotonic():.1f} {name} got {q.get()}")
            q.task_done()
            time.sleep(0.2)
    except queue.ShutDown:
        print(f"{time.monotonic():.1f} {name}: shut down")


def run(immediate):
    q = queue.Queue()
    for item in "abcde":
        q.put(item)
    threads = [threading.Thread(target=consume, args=(q, name)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    q.shutdown(immediate=immediate)
    try:
        q.put("late")
    except queue.ShutDown:
        print("put: shut down", q.qsize())
    for thread in threads:
        thread.join()
    q.join()


run(immediate=False)
run(immediate=True)

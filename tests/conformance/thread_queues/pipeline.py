"""Three stages, each a thread, connected by queues."""
import queue
import threading
import time


def stage(name, seconds, work, source, target):
    while True:
        item = source.get()
        if item is None:
            target.put(None)
            print(f"{time.perf_counter():.2f} {name} is closed")
            return
        time.sleep(seconds)
        target.put(work(item))


raw, parsed, scored, done = queue.Queue(), queue.Queue(1), queue.Queue(), queue.Queue()
stages = [
    threading.Thread(target=stage, args=("parse", 0.1, int, raw, parsed)),
    threading.Thread(target=stage, args=("square", 0.25, lambda n: n * n, parsed, scored)),
    threading.Thread(target=stage, args=("label", 0.05, "n={}".format, scored, done)),
]
for thread in stages:
    thread.start()
for text in ("4", "7", "1", "9"):
    raw.put(text)
raw.put(None)
while (item := done.get()) is not None:
    print(f"{time.perf_counter():.2f} {item}")
for thread in stages:
    thread.join()

"""Daemon workers process a queue; join waits until each item is done."""
import queue
import threading
import time

q = queue.Queue()
results = []


def worker(number):
    while True:
        word = q.get()
        time.sleep(len(word) / 10)
        results.append((f"{time.monotonic():.1f}", number, word.upper()))
        q.task_done()


for number in range(3):
    threading.Thread(target=worker, args=(number,), daemon=True).start()
for word in "the quick brown fox jumps over the lazy dog".split():
    q.put(word)
print("put", q.qsize(), "left,", q.unfinished_tasks, "unfinished")
q.join()
for result in results:
    print(*result)
try:
    q.task_done()
except ValueError as error:
    print("ValueError:", error)

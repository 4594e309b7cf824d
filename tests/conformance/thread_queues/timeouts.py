"""get and put that give up."""
import queue
import threading
import time

q = queue.Queue(1)
for attempt in (lambda: q.get(timeout=0.5), lambda: q.get(block=False), lambda: q.get_nowait()):
    try:
        attempt()
    except queue.Empty as error:
        print(f"{time.monotonic():.1f} Empty {error!r}")
q.put("first")
for attempt in (lambda: q.put("second", timeout=0.25), lambda: q.put("second", False), lambda: q.put_nowait("x")):
    try:
        attempt()
    except queue.Full as error:
        print(f"{time.monotonic():.2f} Full {error!r}")
try:
    q.get(timeout=-1)
except ValueError as error:
    print("ValueError:", error)


def late():
    time.sleep(0.4)
    print(f"{time.monotonic():.2f} take {q.get()}")


threading.Thread(target=late).start()
q.put("third", timeout=1)
print(f"{time.monotonic():.2f} there is room: {q.get(timeout=1)}")

"""A bounded buffer on a condition: producers wait for room, consumers for items."""
import threading
import time
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.size:
                print(f"  {time.monotonic():.1f} full, {item} waits")
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.popleft()
            self.changed.notify_all()
            return item


def produce(buffer, name, count):
    for number in range(count):
        buffer.put(f"{name}{number}")
        print(f"{time.monotonic():.1f} put {name}{number}")


def consume(buffer, count):
    for _ in range(count):
        time.sleep(0.2)
        print(f"{time.monotonic():.1f} got {buffer.get()}")


buffer = Buffer(2)
threads = [threading.Thread(target=produce, args=(buffer, name, 3)) for name in "ab"]
threads.append(threading.Thread(target=consume, args=(buffer, 6)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("left:", list(buffer.items))

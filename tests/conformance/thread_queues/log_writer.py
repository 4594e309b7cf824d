"""Many threads log through a queue; one thread writes, so that lines never mix."""
import queue
import random
import threading
import time

random.seed(5)
log = queue.SimpleQueue()


def writer():
    number = 0
    while (line := log.get()) is not None:
        number += 1
        print(f"{number:02} {line}")


def service(name):
    for step in range(3):
        time.sleep(random.randint(1, 9) / 10)
        log.put(f"{time.monotonic():.1f} {name} step {step}")


writing = threading.Thread(target=writer)
writing.start()
services = [threading.Thread(target=service, args=(name,)) for name in ("auth", "cart", "mail")]
for thread in services:
    thread.start()
for thread in services:
    thread.join()
log.put(None)
writing.join()

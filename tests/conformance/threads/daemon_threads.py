"""The program waits for its threads at the end, but not for daemons."""
import threading
import time


def tick(name, times):
    try:
        for number in range(times):
            print(f"{time.monotonic():.1f} {name} {number}")
            time.sleep(0.4)
    finally:
        print(name, "cleans up")


daemon = threading.Thread(target=tick, args=("daemon", 100), daemon=True)
worker = threading.Thread(target=tick, args=("worker", 3))
print(daemon.daemon, worker.daemon, threading.main_thread().daemon)
daemon.start()
worker.start()
try:
    worker.daemon = True
except RuntimeError as error:
    print("RuntimeError:", error)
print("main ends")

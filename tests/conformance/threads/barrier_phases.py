"""Three threads meet at a barrier after each phase; an action runs once a meeting."""
import threading
import time


def meeting():
    print(f"{time.monotonic():.1f} --- all are here, says {threading.current_thread().name}")


barrier = threading.Barrier(3, action=meeting)


def walker(name, speed):
    for phase in range(2):
        time.sleep(speed)
        print(f"{time.monotonic():.1f} {name} arrives, {barrier.n_waiting} wait")
        place = barrier.wait()
        print(f"{time.monotonic():.1f} {name} was number {place}")


threads = [threading.Thread(target=walker, args=(name, speed), name=name) for name, speed in
           (("slow", 0.3), ("fast", 0.1), ("steady", 0.2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(barrier.parties, barrier.n_waiting, barrier.broken)

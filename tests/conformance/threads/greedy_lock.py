"""A lock is not fair: the thread that lets go of it and takes it again at once keeps it."""
import threading
import time

lock = threading.Lock()
order = []


def greedy(name, rounds, pause):
    for number in range(rounds):
        with lock:
            order.append(f"{name}{number}")
            time.sleep(0.1)
        if pause:
            time.sleep(0.05)


for pause in (False, True):
    order.clear()
    pair = [threading.Thread(target=greedy, args=(name, 3, pause)) for name in "ab"]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()
    print("pause" if pause else "no pause", order)

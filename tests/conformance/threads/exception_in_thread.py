"""An exception ends its thread and is printed; the others and the main thread go on."""
import threading
import time


def fails(number):
    time.sleep(0.1 * number)
    raise ValueError(f"number {number} is bad")


def works():
    time.sleep(0.5)
    print("the good thread is done")


threads = [threading.Thread(target=fails, args=(2,), name="bad"), threading.Thread(target=works)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, thread.is_alive())
print("main is through")

"""A thread that starts threads, and a countdown that all of them share."""
import threading
import time

lines = []
lock = threading.Lock()


def say(text):
    with lock:
        lines.append(f"{time.monotonic():.1f} {threading.current_thread().name}: {text}")


def child(number):
    say(f"child {number} begins")
    time.sleep(0.1 * number)
    say(f"child {number} ends")


def parent():
    children = [threading.Thread(target=child, args=(number,), name=f"c{number}") for number in (3, 1, 2)]
    for thread in children:
        thread.start()
    say(f"started, {threading.active_count()} alive")
    for thread in children:
        thread.join()
    say("all children are done")


root = threading.Thread(target=parent, name="parent", daemon=True)
root.start()
say(f"child is a daemon too: {[thread.daemon for thread in threading.enumerate()]}")
root.join()
print("\n".join(lines))

"""notify wakes as many as asked for; timeouts; and the errors of those who forget the lock."""
import threading
import time

condition = threading.Condition()


def waiter(name, timeout=None):
    with condition:
        notified = condition.wait(timeout)
        print(f"{time.monotonic():.1f} {name} {'notified' if notified else 'timed out'}")
        time.sleep(0.1)


threads = [threading.Thread(target=waiter, args=(f"w{n}", timeout)) for n, timeout in enumerate((None, 0.5, None, None))]
for thread in threads:
    thread.start()
for count in (1, 2, 1):
    time.sleep(1)
    with condition:
        print(f"{time.monotonic():.1f} notify {count}")
        condition.notify(count)
for thread in threads:
    thread.join()
for action in (condition.wait, condition.notify, condition.notify_all):
    try:
        action()
    except RuntimeError as error:
        print("RuntimeError:", error)
with condition:
    print(condition.wait_for(lambda: False, timeout=0.25), time.monotonic())

"""Each thread holds the lock that the other one wants: the program never ends."""
import threading
import time

left, right = threading.Lock(), threading.Lock()


def philosopher(name, first, second):
    with first:
        print(name, "has the first fork")
        time.sleep(0.1)
        with second:
            print(name, "eats")


a = threading.Thread(target=philosopher, args=("Plato", left, right))
b = threading.Thread(target=philosopher, args=("Kant", right, left))
a.start()
b.start()
a.join()
b.join()
print("never printed")

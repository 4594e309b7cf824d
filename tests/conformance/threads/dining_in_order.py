"""Philosophers who take the forks in one order never block each other for good."""
import threading
import time

NAMES = ("Plato", "Kant", "Hegel", "Marx")
forks = [threading.Lock() for _ in NAMES]
meals = {name: 0 for name in NAMES}


def philosopher(place):
    name = NAMES[place]
    first, second = sorted((place, (place + 1) % len(forks)))
    for _ in range(2):
        with forks[first], forks[second]:
            print(f"{time.monotonic():.1f} {name} eats")
            time.sleep(0.2)
            meals[name] += 1
        time.sleep(0.1)


threads = [threading.Thread(target=philosopher, args=(place,)) for place in range(len(NAMES))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals)

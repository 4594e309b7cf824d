"""threading.Timer calls a function later, unless it is cancelled."""
import threading
import time


def ring(what, volume=1):
    print(f"{time.monotonic():.1f} ring {what}{'!' * volume} on {type(threading.current_thread()).__name__}")


egg = threading.Timer(0.5, ring, args=["egg"], kwargs={"volume": 3})
tea = threading.Timer(0.3, ring, ["tea"])
cake = threading.Timer(0.8, ring, ["cake"])
for timer in (egg, tea, cake):
    timer.start()
print(cake.interval, cake.is_alive(), tea.daemon)
time.sleep(0.6)
cake.cancel()
print("cancelled:", cake.finished.is_set(), cake.is_alive())
cake.join()
print(f"{time.monotonic():.1f}", egg.is_alive(), cake.is_alive())

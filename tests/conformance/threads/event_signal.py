"""Threads wait for an event; some give up before it comes."""
import threading
import time

go = threading.Event()


def runner(name, patience):
    print(f"{name} waits")
    signalled = go.wait(patience)
    print(f"{time.monotonic():.2f} {name}: {'runs' if signalled else 'went home'}, set: {go.is_set()}")


runners = [threading.Thread(target=runner, args=(name, patience)) for name, patience in
           (("Ada", None), ("Bob", 0.5), ("Cyd", 2), ("Dan", 1.0))]
for thread in runners:
    thread.start()
time.sleep(1.0)
print(f"{time.monotonic():.2f} ready, steady…")
go.set()
for thread in runners:
    thread.join()
print(go.wait(5), time.monotonic())
go.clear()
print(go.wait(0), go.wait(0.5), time.monotonic())

# Names of threading's first years still work, with a warning.
import threading
import warnings

warnings.simplefilter("always", DeprecationWarning)
event = threading.Event()
thread = threading.Thread(target=event.set)
with warnings.catch_warnings(record=True) as caught:
    thread.setName("old")
    thread.setDaemon(True)
    print(thread.getName(), thread.isDaemon(), event.isSet())
    thread.start()
    thread.join()
    print(event.isSet(), threading.activeCount(), threading.currentThread().name)
print(*sorted({str(warning.message) for warning in caught}), sep="\n")

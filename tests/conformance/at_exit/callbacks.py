# atexit: callbacks run in reverse when the program ends, also after sys.exit.
import atexit
import sys


@atexit.register
def goodbye():
    print("goodbye")


def report(name, mood="fine"):
    print(name, "was", mood)


atexit.register(report, "program")
atexit.register(report, "second", mood="tired")
atexit.register(print, "never")
atexit.unregister(print)
print("working")
sys.exit(3)

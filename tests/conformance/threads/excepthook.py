"""threading.excepthook can be replaced; SystemExit ends a thread silently."""
import sys
import threading


def report(args):
    print(f"caught {args.exc_type.__name__}: {args.exc_value} in {args.thread.name}, has traceback: "
          f"{args.exc_traceback is not None}")


def divide(a, b):
    return a / b


def parse(text):
    return int(text)


def leave():
    print("leaving")
    sys.exit(3)


threading.excepthook = report
for target, arguments in ((divide, (1, 0)), (leave, ()), (divide, (4, 2)), (parse, ("x",))):
    thread = threading.Thread(target=target, args=arguments)
    thread.start()
    thread.join()
threading.excepthook = threading.__excepthook__
thread = threading.Thread(target=leave, name="quiet")
thread.start()
thread.join()
print("end")

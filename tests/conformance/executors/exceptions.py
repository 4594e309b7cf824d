"""What a job raises comes out of result(); callbacks that fail are reported and do no harm."""
import time
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError


def divide(a, b):
    time.sleep(0.1)
    return a / b


with ThreadPoolExecutor(1) as pool:
    good, bad = pool.submit(divide, 6, 3), pool.submit(divide, 1, 0)
    bad.add_done_callback(lambda future: print("bad is done:", type(future.exception()).__name__))
    try:
        bad.result(timeout=0.15)
    except TimeoutError:
        print(f"{time.monotonic():.2f} not yet", good.result())
    print(repr(bad.exception()))
    try:
        bad.result()
    except ZeroDivisionError as error:
        print("ZeroDivisionError:", error)
    print(good.exception(), good.done(), good.cancel(), good.cancelled())

future = Future()
print(future.cancel(), future.cancelled(), future.cancel(), future.done())
try:
    future.result()
except CancelledError:
    print("cancelled")
other = Future()
other.set_result(1)
try:
    other.set_result(2)
except InvalidStateError as error:
    print("InvalidStateError", str(error)[:8])
try:
    pool.submit(divide, 1, 2)
except RuntimeError as error:
    print("RuntimeError:", error)

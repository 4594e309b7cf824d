# timeit over callables: how often the statement and the setup run, and that its clock is the virtual one.
import time
import timeit
from timeit import default_timer as timer

calls = []
began = timer()
print(timeit.timeit(lambda: calls.append("run"), setup=lambda: calls.append("set up"), number=3), calls)
print(timeit.repeat(lambda: time.sleep(0.5), repeat=3, number=2), timer() - began)
stopwatch = timeit.Timer(lambda: time.sleep(0.25))
print(stopwatch.timeit(4), stopwatch.repeat(2, 1), timeit.default_number, timeit.default_repeat)
print(stopwatch.autorange())
try:
    timeit.Timer(5)
except ValueError as error:
    print(error)

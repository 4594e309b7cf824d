# Decorators: with arguments, stacked, as classes, on methods and classes, keeping names, counting and retrying.
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {time.perf_counter() - start:.2f} s")

    return wrapper


def retry(times, exceptions=(Exception,)):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    print(f"attempt {attempt} failed: {error}")
            raise RuntimeError(f"{function.__name__} failed {times} times")

        return wrapper

    return decorator


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, instance, owner):
        return functools.partial(self, instance)


@timed
def slow(seconds):
    """Sleeps."""
    time.sleep(seconds)
    return "slept"


failures = iter([ValueError("one"), ValueError("two"), None])


@timed
@retry(3, (ValueError,))
def flaky():
    error = next(failures)
    if error:
        raise error
    return "worked"


class Greeter:
    @CountCalls
    def greet(self, name):
        return f"hello {name}"


def register(cls):
    register.known.append(cls.__name__)
    return cls


register.known = []


@register
@functools.total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(slow(1.5), slow.__name__, slow.__doc__, slow.__wrapped__.__name__)
print(flaky())
greeter = Greeter()
print(greeter.greet("ann"), greeter.greet("bob"), Greeter.__dict__["greet"].calls)
print(register.known, Size(1) >= Size(0))


@retry(2)
def always():
    raise KeyError("nope")


try:
    always()
except RuntimeError as error:
    print(error, repr(error.__context__))

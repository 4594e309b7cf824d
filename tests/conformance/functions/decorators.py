# Decorators without and with arguments, stacked, and on methods.
def announce(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorate


def memoize(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@announce
def add(a, b=1):
    return a + b


@repeat(3)
@announce
def ping(target):
    return f"ping {target}"


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Greeter:
    @announce
    def greet(self, name):
        return f"hi {name}"


add(1, b=2)
print(ping("host"))
print(fib(60), len(fib.cache))
Greeter.greet(None, "Ann")

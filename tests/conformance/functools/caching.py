# lru_cache, cache, cached_property: hits and misses, maxsize, typed, clearing.
from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def square(number):
    print("computing", number)
    return number * number


for number in (1, 2, 1, 3, 2, 1):
    square(number)
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info())


@lru_cache(typed=True)
def kind(value):
    return type(value).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info().currsize, kind.__name__)
try:
    kind([1])
except TypeError as error:
    print(error)


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        """The sum."""
        print("adding up")
        return sum(self.values)


data = Data([1, 2, 3])
print(data.total, data.total, data.__dict__)
del data.total
data.values.append(4)
print(data.total, Data.total.__doc__)

# After CPython's documentation of functools: cached functions and properties, partials, orders made whole, reductions, wrappers.
from functools import (cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, total_ordering, update_wrapper,
                       wraps)


@cache
def factorial(n):
    return n * factorial(n - 1) if n else 1


print(factorial(10), factorial(5), factorial(12), factorial.cache_info())


@lru_cache(maxsize=3)
def page(number):
    if number < 0:
        raise LookupError(f"no page {number}")
    return f"page {number}"


for number in (1, 2, 3, 1, 4, 2, -1, 1):
    try:
        print(page(number), end="; ")
    except LookupError as error:
        print(error, end="; ")
print(page.cache_info(), page.cache_parameters())
page.cache_clear()
print(page.cache_info(), page.__wrapped__(9))


@lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print([fibonacci(n) for n in range(16)], fibonacci.cache_info())


class Data:
    def __init__(self, numbers):
        self.numbers = numbers
        self.computed = 0

    @cached_property
    def mean(self):
        """The mean."""
        self.computed += 1
        return sum(self.numbers) / len(self.numbers)


data = Data([1, 2, 6])
print(data.mean, data.mean, data.computed, "mean" in vars(data), Data.mean.__doc__)
del data.mean
print(data.mean, data.computed)

from_binary = partial(int, base=2)
from_binary.__doc__ = "A number of binary digits."
print(from_binary("10010"), from_binary.func, from_binary.args, from_binary.keywords, from_binary.__doc__)
print(partial(partial(print, "a"), "b", sep="-"))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = bool(state)

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)


cell = Cell()
cell.set_alive()
print(cell.alive, cell.set_dead(), cell.alive)


@total_ordering
class Student:
    def __init__(self, first, last):
        self.first, self.last = first, last

    def _key(self):
        return self.last.lower(), self.first.lower()

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Student) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, Student) else NotImplemented


ada, alan = Student("Ada", "Lovelace"), Student("Alan", "Turing")
print(ada < alan, ada >= alan, ada <= alan, ada > alan, ada == Student("ADA", "LOVELACE"), max(ada, alan).first)
try:
    ada < 5
except TypeError as error:
    print(error)

print(reduce(lambda x, y: x * 10 + y, [1, 2, 3, 4]), reduce(max, [], 0))
print(sorted(["bb", "a", "ccc", "dd"], key=cmp_to_key(lambda a, b: len(b) - len(a) or (a > b) - (a < b))))


def announced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper


@announced
def example():
    """Docstring"""
    print("called")


example()
print(example.__name__, example.__doc__, example.__wrapped__.__qualname__)


class Callable:
    def __call__(self):
        return "an instance"


print(update_wrapper(Callable(), example).__name__)

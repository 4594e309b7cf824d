# partial, partialmethod, reduce, wraps, total_ordering, cmp_to_key.
from functools import cmp_to_key, partial, partialmethod, reduce, total_ordering, update_wrapper, wraps


def power(base, exponent, *, modulus=None):
    """base ** exponent"""
    return pow(base, exponent, modulus)


square = partial(power, exponent=2)
print(square(5), square(5, modulus=7), square(2, exponent=10))
print(square.func is power, square.args, square.keywords, partial(partial(power, 2), 3)())
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "start"))
try:
    reduce(max, [])
except TypeError as error:
    print(error)


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


wrapped = logged(power)
print(wrapped(2, 3), wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__ is power)


@total_ordering
class Size:
    def __init__(self, cm):
        self.cm = cm

    def __eq__(self, other):
        return self.cm == other.cm

    def __lt__(self, other):
        return self.cm < other.cm


print(Size(1) <= Size(2), Size(3) >= Size(4), Size(5) > Size(4), Size(1) != Size(1))


class Cell:
    def set_state(self, state):
        self.state = state

    live = partialmethod(set_state, True)


cell = Cell()
cell.live()
print(cell.state)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))

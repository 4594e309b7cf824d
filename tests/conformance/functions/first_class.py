# Functions as values: tables of them, partial application, pipelines, attributes and docstrings.
def square(x):
    """Return x squared."""
    return x * x


def half(x):
    return x / 2


operations = {"square": square, "half": half, "negate": lambda x: -x}
for name, operation in operations.items():
    print(name, operation(8))


def pipeline(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


def partial(function, *fixed, **named):
    return lambda *args, **kwargs: function(*fixed, *args, **{**named, **kwargs})


print(pipeline(square, half, str)(6), partial(pow, 2)(10), partial(print, sep="-")("a", "b"))
print(square.__doc__, square.__name__, half.__doc__)
square.calls = 0


def counting(x):
    square.calls += 1
    return square(x)


print([counting(n) for n in range(4)], square.calls)


def nothing():
    pass


print(nothing(), [f.__name__ for f in (square, nothing, len)])


def early(n):
    for i in range(10):
        if i * i > n:
            return i
    return None


print(early(20), early(1000))

# Closures keep variables alive, share them, and rebind them with nonlocal.
def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    return increment, reset


increment, reset = make_counter(10)
print(increment(), increment(5), increment())
reset()
print(increment())
other, _ = make_counter()
print(other(), increment())


def multipliers():
    return [lambda x: x * n for n in range(3)], [lambda x, n=n: x * n for n in range(3)]


late, early = multipliers()
print([f(10) for f in late], [f(10) for f in early])


def outer():
    level = "outer"

    def middle():
        def inner():
            nonlocal level
            level += " changed by inner"
        inner()
        return level

    before = level
    return before, middle(), level


print(outer())


def average():
    values = []

    def add(value):
        values.append(value)
        return sum(values) / len(values)

    return add


add = average()
print(add(10), add(20), add(60))

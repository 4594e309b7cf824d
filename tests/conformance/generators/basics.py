# Generators are lazy, keep their state, and end with StopIteration.
def countdown(n):
    print("starting")
    while n > 0:
        yield n
        n -= 1
    print("done")
    return "liftoff"


generator = countdown(3)
print("created", type(generator).__name__)
print(next(generator))
print(next(generator))
for value in generator:
    print("loop", value)
print(list(generator))
try:
    next(generator)
except StopIteration as stop:
    print("value after the end:", stop.value)
again = countdown(1)
next(again)
try:
    next(again)
except StopIteration as stop:
    print("value at the end:", stop.value)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([value for value, _ in zip(fibonacci(), range(12))])
squares = (n * n for n in range(5))
print(sum(squares), sum(squares), max((len(word) for word in ["a", "abc"]), default=0))
print(dict((n, n ** 2) for n in range(3)), ", ".join(str(n) for n in range(3)))

# Iterables and iterators: iter with a sentinel, __iter__ without __next__, exhausted iterators, iterators that end early.
import itertools


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        current = self.start
        while current:
            yield current
            current -= 1


class Once:
    def __init__(self, items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop(0)


down = Countdown(3)
print(list(down), list(down), sum(down), max(down), sorted(down), 2 in down, dict(zip("ab", down)))
once = Once("abc")
print(next(once), list(once), list(once))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))
numbers = iter(range(10))
pairs = list(zip(numbers, numbers))
print(pairs, list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(zip("ab", [1, 2, 3], strict=False)))
print(type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type({}.items()).__name__, type(map(str, [])).__name__)
for wrong in (lambda: iter(5), lambda: next([1]), lambda: [].__iter__().__next__(), lambda: list(5), lambda: map(str, [1])[0],
              lambda: len(zip()), lambda: {}.keys()[0], lambda: len(n for n in [1])):
    try:
        wrong()
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)


class Bad:
    def __iter__(self):
        return 5


try:
    for item in Bad():
        pass
except TypeError as error:
    print(error)
growing = [1, 2, 3]
for item in growing:
    if item < 3:
        growing.append(item + 10)
print(growing)
mapping = {"a": 1, "b": 2}
try:
    for key in mapping:
        mapping[key + "x"] = 0
except RuntimeError as error:
    print(error)
words = iter("to be or not to be".split())
for word in words:
    if word == "or":
        print("then", next(words), list(itertools.islice(words, 1)))

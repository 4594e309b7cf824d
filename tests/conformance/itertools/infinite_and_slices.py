# count, cycle, repeat, islice, takewhile, dropwhile, filterfalse, starmap, accumulate.
import operator
from itertools import accumulate, compress, count, cycle, dropwhile, filterfalse, islice, repeat, starmap, takewhile

print(list(islice(count(10, 3), 4)), list(islice(count(0.5, 0.25), 3)))
print("".join(islice(cycle("abc"), 8)), list(repeat("x", 3)), list(map(pow, range(5), repeat(2))))
print(list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 2)), list(islice(range(10), 2, 8, 3)))
numbers = [1, 4, 6, 3, 8]
print(list(takewhile(lambda n: n < 5, numbers)), list(dropwhile(lambda n: n < 5, numbers)))
print(list(filterfalse(lambda n: n % 2, range(8))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])), list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
print(list(accumulate(numbers)), list(accumulate(numbers, max)), list(accumulate(numbers, operator.mul, initial=100)))
iterator = iter(range(6))
print(list(islice(iterator, 2)), list(iterator))
try:
    islice([1], -1)
except ValueError as error:
    print(error)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(takewhile(lambda n: n < 100, fibonacci())))

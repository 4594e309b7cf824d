# The recipes at the end of itertools' documentation, retold: building blocks made of the module's functions.
import operator
from collections import Counter, deque
from contextlib import suppress
from itertools import (accumulate, batched, chain, combinations, compress, count, cycle, filterfalse, groupby, islice, pairwise,
                       product, repeat, starmap, takewhile, tee, zip_longest)


def take(n, iterable):
    return list(islice(iterable, n))


def tail(n, iterable):
    return iter(deque(iterable, maxlen=n))


def prepend(value, iterable):
    return chain([value], iterable)


def tabulate(function, start=0):
    return map(function, count(start))


def repeat_call(function, times=None, *args):
    return starmap(function, repeat(args) if times is None else repeat(args, times))


def flatten(lists):
    return chain.from_iterable(lists)


def ncycles(iterable, n):
    return chain.from_iterable(repeat(tuple(iterable), n))


def loops(n):
    for _ in repeat(None, n):
        yield


def consume(iterator, n=None):
    if n is None:
        deque(iterator, maxlen=0)
    else:
        next(islice(iterator, n, n), None)


def nth(iterable, n, default=None):
    return next(islice(iterable, n, None), default)


def quantify(iterable, predicate=bool):
    return sum(map(predicate, iterable))


def first_true(iterable, default=False, predicate=None):
    return next(filter(predicate, iterable), default)


def all_equal(iterable, key=None):
    return len(take(2, groupby(iterable, key))) <= 1


def unique_justseen(iterable, key=None):
    if key is None:
        return map(operator.itemgetter(0), groupby(iterable))
    return map(next, map(operator.itemgetter(1), groupby(iterable, key)))


def unique_everseen(iterable, key=None):
    seen = set()
    if key is None:
        for element in filterfalse(seen.__contains__, iterable):
            seen.add(element)
            yield element
        return
    for element in iterable:
        mark = key(element)
        if mark not in seen:
            seen.add(mark)
            yield element


def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for element in iterator:
        window.append(element)
        yield tuple(window)


def grouper(iterable, n, *, incomplete="fill", fillvalue=None):
    iterators = [iter(iterable)] * n
    if incomplete == "fill":
        return zip_longest(*iterators, fillvalue=fillvalue)
    if incomplete == "strict":
        return zip(*iterators, strict=True)
    return zip(*iterators)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, active))
        yield from map(next, iterators)


def subslices(sequence):
    slices = starmap(slice, combinations(range(len(sequence) + 1), 2))
    return map(operator.getitem, repeat(sequence), slices)


def iter_index(iterable, value, start=0):
    for i, element in enumerate(islice(iterable, start, None), start):
        if element is value or element == value:
            yield i


def iter_except(function, exception, first=None):
    with suppress(exception):
        if first is not None:
            yield first()
        while True:
            yield function()


def partition(predicate, iterable):
    one, other = tee(iterable)
    return filterfalse(predicate, one), filter(predicate, other)


def powerset(iterable):
    elements = list(iterable)
    return chain.from_iterable(combinations(elements, size) for size in range(len(elements) + 1))


def convolve(signal, kernel):
    kernel = tuple(kernel)[::-1]
    padded = chain(repeat(0, len(kernel) - 1), signal, repeat(0, len(kernel) - 1))
    return [sum(map(operator.mul, kernel, window)) for window in sliding_window(padded, len(kernel))]


def sieve(n):
    primes = bytes(map(lambda number: number > 1 and all(number % d for d in range(2, int(number**0.5) + 1)), range(n)))
    return compress(range(n), primes)


def factor(n):
    for prime in sieve(int(n**0.5) + 1):
        while n % prime == 0:
            yield prime
            n //= prime
    if n > 1:
        yield n


numbers = range(10)
print(take(3, numbers), list(tail(3, "ABCDEFG")), list(prepend(1, [2, 3])), take(4, tabulate(abs, -2)))
print(list(repeat_call(pow, 3, 2, 5)), list(flatten([[0, 1], [2, 3]])), "".join(ncycles("ab", 3)), sum(1 for _ in loops(5)))
iterator = iter(numbers)
consume(iterator, 3)
print(next(iterator), consume(iterator), next(iterator, "at the end"), nth("ABCDE", 3), nth("ABC", 9, "none"))
print(quantify([True, False, True]), first_true("aBc", predicate=str.isupper), first_true([0, None], default="-"))
print(all_equal("4444"), all_equal("4444", key=int), all_equal("ab"), all_equal(""))
print("".join(unique_justseen("AAAABBBCCDAABBB")), "".join(unique_justseen("ABBcCAD", str.casefold)))
print("".join(unique_everseen("AAAABBBCCDAABBB")), "".join(unique_everseen("ABBcCAD", str.casefold)))
print(["".join(window) for window in sliding_window("ABCDEFG", 4)], list(pairwise("ABC")))
print(["".join(group) for group in grouper("ABCDEFG", 3, fillvalue="x")], list(batched("ABCDEFG", 3)))
print(["".join(group) for group in grouper("ABCDEFG", 3, incomplete="ignore")])
try:
    list(grouper("ABCDEFG", 3, incomplete="strict"))
except ValueError as error:
    print(error)
print("".join(roundrobin("ABC", "D", "EF")), list(subslices("ABCD")), list(iter_index("AABCADEAF", "A")))
stack = [1, 2, 3]
print(list(iter_except(stack.pop, IndexError)), list(map(list, partition(lambda n: n % 2, numbers))))
print(list(powerset([1, 2, 3])), convolve([1, -1, -20], [1, -3]))
print(list(sieve(30)), list(factor(360)), list(accumulate([3, 4, 6, 2], max)), list(accumulate([1, 2], initial=100)))
print(list(takewhile(lambda n: n < 5, count(2, 1.5))), Counter(map(sum, product(range(1, 7), repeat=2))).most_common(2))

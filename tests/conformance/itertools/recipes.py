# Recipes in the manner of the documentation: take, tail, flatten, first_true, sliding window, partition, powerset.
import collections
import itertools
import operator


def take(n, iterable):
    return list(itertools.islice(iterable, n))


def tail(n, iterable):
    return iter(collections.deque(iterable, maxlen=n))


def consume(iterator, n=None):
    if n is None:
        collections.deque(iterator, maxlen=0)
    else:
        next(itertools.islice(iterator, n, n), None)


def nth(iterable, n, default=None):
    return next(itertools.islice(iterable, n, None), default)


def all_equal(iterable):
    groups = itertools.groupby(iterable)
    return next(groups, True) and not next(groups, False)


def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = collections.deque(itertools.islice(iterator, n - 1), maxlen=n)
    for item in iterator:
        window.append(item)
        yield tuple(window)


def partition(predicate, iterable):
    first, second = itertools.tee(iterable)
    return list(itertools.filterfalse(predicate, first)), list(filter(predicate, second))


def powerset(iterable):
    items = list(iterable)
    return itertools.chain.from_iterable(itertools.combinations(items, size) for size in range(len(items) + 1))


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = itertools.cycle(itertools.islice(iterators, active))
        yield from map(next, iterators)


def unique(iterable, key=None):
    seen = set()
    for element in iterable:
        mark = element if key is None else key(element)
        if mark not in seen:
            seen.add(mark)
            yield element


iterator = iter(range(10))
consume(iterator, 3)
print(take(3, iterator), list(tail(2, iterator)), nth("abcdef", 3), nth("ab", 9, "none"))
print(all_equal("4444"), all_equal("445"), ["".join(window) for window in sliding_window("ABCDEFG", 4)])
print(partition(lambda n: n % 2, range(10)), list(powerset([1, 2, 3])))
print("".join(roundrobin("ABC", "D", "EF")), list(unique("AAAbBbcC", str.lower)))
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), sum(itertools.starmap(operator.mul, zip([1, 2], [3, 4]))))

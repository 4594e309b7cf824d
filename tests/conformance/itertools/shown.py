# What iterators of itertools show: count and repeat say where they are, the others their name alone.
import itertools
import operator
import re
from collections.abc import Iterator


def shown(value):
    return re.sub(r"0x[0-9a-f]+", "0x...", repr(value))


tickets = itertools.count(10, -3)
print(tickets, next(tickets), tickets, itertools.count(), itertools.count(1.5), itertools.count(2, 0.5))
print(isinstance(tickets, itertools.count), isinstance(tickets, Iterator), type(tickets))

echoes = itertools.repeat("x", 3)
print(echoes, operator.length_hint(echoes), next(echoes), echoes, list(echoes), echoes)
print(itertools.repeat(None), itertools.repeat(object=3, times=2), list(itertools.repeat(1, -1)))
print(list(map(pow, range(4), itertools.repeat(2))), list(zip(itertools.count(1), "ab")))

for make in (lambda: itertools.repeat(1, "x"), lambda: itertools.count("x")):
    try:
        print(make())
    except TypeError as error:
        print(error)

print(shown(itertools.cycle("a")))
lazy = [itertools.islice("ab", 1), itertools.permutations("ab"), itertools.combinations("ab", 1),
        itertools.combinations_with_replacement("ab", 1), itertools.tee("a")[0], map(str, [1]), filter(None, [1])]
for iterator in lazy:
    print(shown(iterator), list(iterator))

# Arrangements and choices in their order, at sizes that brute force needs.
import itertools
import math


def length(order, places):
    return sum(math.dist(places[a], places[b]) for a, b in itertools.pairwise((*order, order[0])))


places = [(0, 0), (3, 1), (1, 4), (5, 2), (2, 2), (4, 5), (6, 0)]
best = min(itertools.permutations(range(len(places))), key=lambda order: length(order, places))
print(best, length(best, places))
print(list(itertools.permutations("abc")), list(itertools.permutations("abc", 2)), list(itertools.permutations("ab", 0)))
print(list(itertools.permutations("ab", 3)), list(itertools.permutations([])), sum(1 for _ in itertools.permutations(range(7), 5)))
print(list(itertools.combinations("abcd", 2)), list(itertools.combinations_with_replacement("ab", 2)))
print(next(itertools.permutations(range(100), 100))[-3:], next(itertools.combinations(range(50), 20))[-1])
for wrong in (lambda: itertools.permutations("ab", -1), lambda: itertools.combinations("ab", -1),
              lambda: itertools.permutations("ab", 1.5), lambda: itertools.count("a")):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

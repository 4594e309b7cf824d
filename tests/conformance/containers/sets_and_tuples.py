# Sets of small integers and their algebra; tuples as records.
evens, small = {2, 4, 6, 8}, {1, 2, 3, 4}
print(evens & small, evens | small, evens - small, evens ^ small, 3 in small, len(evens))
print(small.issubset({1, 2, 3, 4, 5}), evens.isdisjoint({1, 3}), {1, 2} < {1, 2, 3}, set(), {1})
small.add(9)
small.discard(100)
small.remove(1)
small.update([5, 6], (7,))
print(sorted(small), small >= {2, 3})
small &= {2, 3, 5, 9}
small -= {9}
print(sorted(small), sorted(set("hello")), len(set([1, 1.0, True])))
print(frozenset({1, 2}) == {1, 2}, {frozenset({1}): "hashable"}[frozenset({1})])
point = (3, 4)
x, y = point
print(point[0], point + (5,), point * 2, (1,), (), len(()), point.index(4), (1, 2, 1).count(1), point == (3, 4))
print((1, 2) < (1, 3), max([(1, "b"), (1, "c")]), sorted([(2, 1), (1, 2)]), tuple("ab"), tuple([1]))
print({point: "here"}, hash((1, 2)) == hash((1, 2)), isinstance(point, tuple))
try:
    point[0] = 9
except TypeError as error:
    print(error)
try:
    small.remove(42)
except KeyError as error:
    print("KeyError", error)
try:
    {{1}}
except TypeError as error:
    print(error)
seen = set()
print([n for n in [3, 1, 3, 2, 1] if not (n in seen or seen.add(n))])

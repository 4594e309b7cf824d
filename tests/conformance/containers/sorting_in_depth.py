# Sorting: keys, several keys, stability, reverse, mixed types, bisect, heaps, and comparisons that fail.
import bisect
import heapq
from operator import attrgetter, itemgetter

people = [("Ann", 30, "F"), ("Bob", 25, "M"), ("Cid", 30, "M"), ("Dee", 25, "F"), ("Eve", 35, "F")]
print(sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1, 0), reverse=True)[:2])
print([p[0] for p in sorted(people, key=lambda p: (-p[1], p[0]))], [p[0] for p in sorted(sorted(people, key=itemgetter(0), reverse=True), key=itemgetter(1))])
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (w.lower(), w)))
numbers = [5, 2, 8, 1]
numbers.sort(reverse=True)
print(numbers, sorted("hello"), sorted({3: "c", 1: "a"}), sorted([True, 0, 2.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]))


class Job:
    def __init__(self, name, priority):
        self.name, self.priority = name, priority

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}:{self.priority}"


jobs = [Job("c", 3), Job("a", 1), Job("b", 2)]
print(sorted(jobs), max(jobs), min(jobs, key=attrgetter("name")), sorted(jobs, key=attrgetter("name"), reverse=True))
heap = []
for job in jobs:
    heapq.heappush(heap, job)
print(heapq.heappop(heap), heap, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, people, key=itemgetter(1)), list(heapq.merge([1, 4], [2, 3])), heapq.heapreplace(heap, Job("z", 9)))
scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20), bisect.insort(scores, 25), scores, ["F", "D", "C", "B", "A"][bisect.bisect([60, 70, 80, 90], 85)])
for wrong in ([1, "a"], [None, 1], [{}, {}], [1, 2.5, object()], ["a", ["b"]]):
    try:
        sorted(wrong) if not isinstance(wrong[-1], object) or True else None
    except TypeError as error:
        print(error)
try:
    sorted([1, 2], key=5)
except TypeError as error:
    print(error)


def failing(n):
    if n == 3:
        raise ValueError("three")
    return n


items = [4, 3, 2]
try:
    items.sort(key=failing)
except ValueError as error:
    print(error, items)
table = {"x": 3, "y": 1, "z": 2}
print(sorted(table, key=table.get), sorted(table.items(), key=itemgetter(1)), dict(sorted(table.items())), max(table, key=table.get))

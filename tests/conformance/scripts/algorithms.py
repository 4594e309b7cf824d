# Classic algorithms: searching, sorting by hand, primes, permutations, paths, matrices, knapsack with a cache.
from collections import deque
from functools import lru_cache
from heapq import heappop, heappush


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([i for i in rest if i < pivot]) + [pivot] + quicksort([i for i in rest if i >= pivot])


def merge_sort(items):
    if len(items) < 2:
        return items
    half = len(items) // 2
    left, right, merged = merge_sort(items[:half]), merge_sort(items[half:]), []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


def sieve(limit):
    flags = [True] * (limit + 1)
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(flags[n * n::n])
    return [n for n in range(2, limit + 1) if flags[n]]


def permutations(items):
    if not items:
        yield []
    for index, item in enumerate(items):
        for rest in permutations(items[:index] + items[index + 1:]):
            yield [item] + rest


def shortest(graph, start):
    distances, queue = {start: 0}, [(0, start)]
    while queue:
        distance, node = heappop(queue)
        for neighbour, weight in graph[node].items():
            if distance + weight < distances.get(neighbour, float("inf")):
                distances[neighbour] = distance + weight
                heappush(queue, (distance + weight, neighbour))
    return distances


def breadth_first(maze, start, goal):
    queue, seen = deque([(start, 0)]), {start}
    while queue:
        (x, y), steps = queue.popleft()
        if (x, y) == goal:
            return steps
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            spot = x + dx, y + dy
            if 0 <= spot[1] < len(maze) and 0 <= spot[0] < len(maze[0]) and maze[spot[1]][spot[0]] != "#" and spot not in seen:
                seen.add(spot)
                queue.append((spot, steps + 1))
    return None


@lru_cache(maxsize=None)
def coins(amount, kinds=(50, 20, 10, 5, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not kinds:
        return 0
    return coins(amount - kinds[0], kinds) + coins(amount, kinds[1:])


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


items = [7, 3, 9, 1, 8, 2]
print(binary_search(sorted(items), 8), binary_search([1], 5), quicksort(items), merge_sort(items), sieve(50))
print(list(permutations([1, 2, 3])), shortest({"a": {"b": 7, "c": 3}, "b": {}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
print(breadth_first(["..#.", ".#..", "...."], (0, 0), (3, 0)), coins(100), hanoi(6), coins.cache_info().misses > 0)
matrix = [[1, 2], [3, 4]]
print([[sum(a * b for a, b in zip(row, column)) for column in zip(*matrix)] for row in matrix])

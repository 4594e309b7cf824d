# Recursion: classic examples, mutual recursion, and the limit.
def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target)
    if n <= 2:
        print(f"{n}: {source}->{target}")
    return moves + 1 + hanoi(n - 1, spare, target, source)


print(hanoi(3))


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[item] + rest
            for i, item in enumerate(items)
            for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def flatten(value):
    if not isinstance(value, list):
        return [value]
    return [leaf for part in value for leaf in flatten(part)]


def depth(n):
    return depth(n + 1)


print(is_even(50), is_odd(7), flatten([1, [2, [3, [4]], 5], []]))
quicksort = lambda xs: xs and (
    quicksort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quicksort([x for x in xs[1:] if x >= xs[0]])
)
print(quicksort([3, 6, 1, 8, 2, 9, 2]))
try:
    depth(0)
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])

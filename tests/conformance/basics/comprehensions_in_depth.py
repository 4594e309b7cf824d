# Comprehensions: several loops and conditions, nesting, dicts and sets, walrus, generator laziness, scope of names.
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([value for row in matrix for value in row if value % 2], [[row[i] for row in matrix] for i in range(3)])
print({word: len(word) for word in ("a", "bb", "ccc")}, {n % 3 for n in range(10)}, {v: k for k, v in {"x": 1, "y": 2}.items()})
print([(x, y) for x in range(3) for y in range(x) if x + y != 2], [x if x > 1 else -x for x in range(4)])
print([y for x in range(5) if (y := x * x) > 3], y, [[] for _ in range(2)], [*(n for n in "ab")])
print(sum(n * n for n in range(5)), max((len(w), w) for w in ["bb", "a", "cc"]), any(n > 3 for n in [1, 5]), all(()))
words = "the quick brown the lazy the end".split()
print({w: words.count(w) for w in dict.fromkeys(words)}, sorted({w[0] for w in words}), [w for i, w in enumerate(words) if w not in words[:i]])
flat = [item for sub in [[1, [2]], [3]] for part in sub for item in (part if isinstance(part, list) else [part])]
print(flat, list(zip(*matrix)), [sum(column) for column in zip(*matrix)], [row[::-1] for row in matrix[::-1]])


def noisy(n):
    print("visiting", n)
    return n


lazy = (noisy(n) for n in range(3))
print("nothing yet", next(lazy))
print([n for n in lazy], list(lazy))
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, dict(zip(primes, range(3))), [f"{n:02b}" for n in range(4)])
x = "outside"
print([x for x in "ab"], x, [[x for x in range(n)] for n in range(3)], {(a, b): a * b for a in (1, 2) for b in (3, 4)})
nested = {outer: {inner: outer * inner for inner in range(1, 3)} for outer in range(1, 3)}
print(nested, [key for key, value in nested.items() for _ in value], {frozenset({1}): "a"}[frozenset([1])])
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)

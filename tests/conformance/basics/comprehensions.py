# List, dict, set and generator comprehensions; conditions, nesting, and their own scope.
squares = [n * n for n in range(8)]
print(squares, [n for n in squares if n % 2], [(a, b) for a in range(3) for b in range(a)])
print({word: len(word) for word in ["sun", "moon", "star", "comet"]})
print(sorted({n % 3 for n in range(10)}), len({letter for letter in "mississippi"}))
print(sum(n for n in range(101)), any(n > 5 for n in squares), all(n >= 0 for n in squares))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [cell for row in matrix for cell in row])
print(["even" if n % 2 == 0 else "odd" for n in range(4)])
n = "untouched"
_ = [n for n in range(3)]
print(n)
print([(lambda x: x + step)(10) for step in (1, 2)], [f() for f in [lambda i=i: i for i in range(3)]])
print([last := value for value in (1, 2, 3)], last)
inverted = {value: key for key, value in {"a": 1, "b": 2}.items()}
print(inverted, {i: {j for j in range(i)} for i in range(2)})
words = "the cat the dog the end".split()
counts = {word: words.count(word) for word in words}
print(counts, max(counts, key=counts.get))
lazy = (print("making", i) or i for i in range(3))
print("nothing made yet")
print(next(lazy), list(lazy))

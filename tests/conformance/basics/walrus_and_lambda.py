# Assignment expressions, lambdas, conditional expressions, and the functions that take functions.
numbers = [3, 1, 4, 1, 5, 9, 2, 6]
if (count := len(numbers)) > 5:
    print(f"{count} numbers")
chunks = iter([b for b in "abc"])
while (chunk := next(chunks, None)) is not None:
    print("chunk", chunk)
print(list(map(lambda n: n * 2, numbers)), list(filter(lambda n: n > 3, numbers)), list(filter(None, [0, 1, "", "a"])))
print(sorted(numbers, key=lambda n: -n), max(numbers, key=lambda n: n % 5), min(["aaa", "b"], key=len))
print(list(zip(numbers, "abc")), dict(zip("ab", (1, 2))), list(enumerate("ab", 5)))
print([*map(max, [1, 5], [4, 2])], list(reversed([1, 2, 3])), sum(map(int, "12345")))
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, abs)(-5) + "!", (lambda *a, **k: (a, k))(1, b=2))
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late])
print((lambda: "called")(), (1, 2) if count else (), any(x > 8 for x in numbers))

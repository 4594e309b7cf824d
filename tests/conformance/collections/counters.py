# Counter: counting, most_common, arithmetic, missing keys, update and subtract.
from collections import Counter

words = "the cat and the dog and the bird".split()
counts = Counter(words)
print(counts, counts["the"], counts["fish"], counts.total())
print(counts.most_common(2), sorted(counts.elements())[:4])
counts.update(["cat", "cat"])
counts.subtract({"dog": 3})
print(counts, counts["dog"])
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, +Counter(x=-1, y=2), -Counter(x=-1, y=2))
print(a == Counter("aaab"), a <= b, dict(a), list(a), "a" in a, Counter("hello").most_common(1))
del a["zzz"]
letters = Counter("mississippi")
print(letters, letters.most_common()[:-3:-1], sum(letters.values()), max(letters, key=letters.get))
print(repr(Counter()), Counter({"x": 0}) == Counter(), a.copy() is a)
try:
    Counter.fromkeys("abc")
except NotImplementedError as error:
    print(error)

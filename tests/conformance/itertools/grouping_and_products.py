# groupby, chain, zip_longest, pairwise, batched, tee, product, permutations, combinations.
from itertools import (batched, chain, combinations, combinations_with_replacement, groupby, pairwise, permutations,
                       product, tee, zip_longest)

print([(key, len(list(group))) for key, group in groupby("AAAABBBCCDAABBB")])
words = sorted(["apple", "bean", "avocado", "beet", "carrot"], key=lambda word: word[0])
for letter, group in groupby(words, key=lambda word: word[0]):
    print(letter, list(group))
print(list(chain("ab", [1, 2])), list(chain.from_iterable([[1], [2, 3], []])))
print(list(zip_longest("ABCD", "xy", fillvalue="-")), list(pairwise("ABCDE")))
print(list(batched("ABCDEFG", 3)), list(batched(range(4), 2, strict=True)))
first, second = tee(iter([1, 2, 3]))
print(next(first), list(second), list(first))
print(list(product("AB", repeat=2)), list(product([0, 1], "xy")))
print(list(permutations("ABC", 2)), len(list(permutations(range(5)))))
print(list(combinations("ABCD", 2)), list(combinations_with_replacement("AB", 3)))
print(list(combinations([1], 2)), list(product()))
groups = groupby([1, 1, 2])
kept = [group for key, group in groups]
print([list(group) for group in kept])
try:
    list(batched("abcde", 2, strict=True))
except ValueError as error:
    print(error)
try:
    batched("abc", 0)
except ValueError as error:
    print(error)

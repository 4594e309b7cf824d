# Indexing and slicing of lists, strings and tuples, reading and writing.
letters = ["a", "b", "c", "d", "e", "f"]
print(letters[0], letters[-1], letters[1:3], letters[:2], letters[4:], letters[:])
print(letters[::2], letters[::-1], letters[4:1:-1], letters[-3:-1], letters[10:], letters[-100:2])
print("abcdef"[1:4], "abcdef"[::-1], (1, 2, 3, 4)[1:], range(10)[2:8:3], list(range(10)[::-3]))
letters[1:3] = ["B", "C", "X"]
print(letters)
letters[:0] = ["start"]
print(letters)
letters[::2] = [1, 2, 3, 4]
print(letters)
del letters[1:3]
print(letters)
del letters[-1]
letters[len(letters):] = ["end", "really"]
print(letters)
part = slice(1, None, 2)
print(letters[part], part, slice(3).indices(2))
copy = letters[:]
copy.append("only in the copy")
print(len(letters), len(copy))
try:
    letters[99]
except IndexError as error:
    print(error)
try:
    letters[::2] = [1]
except ValueError as error:
    print(error)
try:
    letters["1"]
except TypeError as error:
    print(error)

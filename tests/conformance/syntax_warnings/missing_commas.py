# A comma that was forgotten makes a call or a subscript.
try:
    pairs = [(1, 2) (3, 4)]
except TypeError as error:
    print(error)
try:
    rows = [[1, 2] [3, 4]]
except TypeError as error:
    print(error)
try:
    print("count:" (3))
except TypeError as error:
    print(error)
try:
    print(1[0])
except TypeError as error:
    print(error)
print("ab"[0], [1, 2][True], {"a": 1}["a"])
try:
    print("text"["0"])
except TypeError as error:
    print(error)

# Containers that hold themselves.
from collections import deque

row = [1]
row.append(row)
print(row, row == row, len(row))
table = {}
table["self"] = table
print(table)
pair = ([],)
pair[0].append(pair)
print(pair)
ring = deque([1], maxlen=3)
ring.append(ring)
print(ring)
print([ring, ring])
other = [1]
other.append(other)
try:
    print(row == other)
except RecursionError as error:
    print(type(error).__name__)

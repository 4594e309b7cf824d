# Operators: arithmetic with the reflected forms, comparison, hashing, length, indexing, iteration, call.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, factor):
        return Vector(*(a * factor for a in self.parts))

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __contains__(self, value):
        return value in self.parts

    def __bool__(self):
        return any(self.parts)

    def __call__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __iadd__(self, other):
        self.parts = (self + other).parts
        return self


v, w = Vector(1, 2, 3), Vector(4, 5, 6)
print(v + w, v * 2, 3 * v, -v, v == Vector(1, 2, 3), v != w, len(v), v[0], v[1:], 2 in v, bool(Vector(0, 0)))
print(list(v), sum(v), v(w), {v: "first"}[Vector(1, 2, 3)], [*reversed(v)], max(w))
v += w
print(v)
try:
    v + 1
except TypeError as error:
    print(error)
try:
    "a" + v
except TypeError as error:
    print(error)

"""What a class has to say about its copies."""
import copy
from types import SimpleNamespace


class Connection:
    def __init__(self, name):
        self.name, self.socket = name, object()

    def __getstate__(self):
        return {"name": self.name}

    def __setstate__(self, state):
        self.name, self.socket = state["name"] + " (copy)", None


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __reduce__(self):
        return Point, (self.x, self.y)


class Registry:
    def __reduce__(self):
        return "registry"


registry = Registry()
print(copy.deepcopy(registry) is registry, copy.copy(registry) is registry)
duplicate = copy.deepcopy(Connection("db"))
print(duplicate.name, duplicate.socket)
point = copy.copy(Point([1], 2))
print(point.x, point.y)


class Callback:
    def __init__(self):
        self.calls = []
        self.bound = self.record

    def record(self, value):
        self.calls.append(value)


original = Callback()
other = copy.deepcopy(original)
other.bound("to the copy")
print(original.calls, other.calls)

knot = ([],)
knot[0].append(knot)
loose = copy.deepcopy(knot)
print(loose[0][0] is loose, loose is knot)
print(copy.replace(SimpleNamespace(a=1, b=2), b=3))
for value in ((item for item in [1]), {1: 2}.keys()):
    try:
        print(list(copy.copy(value)))
    except TypeError as error:
        print("TypeError:", error)

# collections.abc: what a class must define to be a Sequence, Mapping, Set; UserDict and UserList; isinstance checks.
from collections import UserDict, UserList
from collections.abc import (Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence,
                             Set, Sized)


class Squares(Sequence):
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self.count))]
        if not -self.count <= index < self.count:
            raise IndexError(index)
        return (index % self.count) ** 2


squares = Squares(5)
print(list(squares), 9 in squares, squares.index(4), squares.count(16), list(reversed(squares)), squares[1:4])


class LowerDict(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


lower = LowerDict()
lower.update(A=1, B=2)
print(lower["a"], "B" in lower, lower.get("x", 0), list(lower.items()), lower.pop("A"), lower.setdefault("C", 3), len(lower))
print(lower == {"b": 2, "c": 3}, isinstance(lower, Mapping), lower.popitem())


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


class Loud(UserList):
    def append(self, item):
        super().append(item.upper())


upper = Upper(a=1)
upper["b"] = 2
loud = Loud(["x"])
loud.append("y")
print(upper, loud, loud + ["z"], upper.data, len(loud))
checks = [(Iterable, []), (Iterator, iter([])), (Hashable, []), (Hashable, 1), (Callable, len), (Sized, {}), (Container, "a"),
          (Sequence, "ab"), (Sequence, {}), (Mapping, {}), (Set, frozenset()), (Iterator, (n for n in []))]
print([isinstance(value, kind) for kind, value in checks])
try:
    class Half(Sequence):
        def __len__(self):
            return 0

    Half()
except TypeError as error:
    print(error)

# What counts as a sequence or a mapping in a pattern: classes derived from the abstract ones, and registered ones.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, deque
from collections.abc import Mapping, Sequence


class Row:
    def __init__(self, *cells):
        self.cells = cells

    def __len__(self):
        return len(self.cells)

    def __getitem__(self, place):
        return self.cells[place]


class Shorter(Row):
    pass


class Both(UserDict, Sequence):
    pass


class Listed(UserList, Mapping):
    pass


class Pairs(list):
    pass


def kind(value):
    match value:
        case {"a": first}:
            return f"mapping with a={first}"
        case {}:
            return "mapping"
        case [first, *rest]:
            return f"sequence of {first} and {len(rest)} more"
        case [*_]:
            return "empty sequence"
    return "neither"


print(kind(Row(1, 2)), "|", kind(Shorter(1)))
print(Sequence.register(Row) is Row, isinstance(Shorter(), Sequence), issubclass(Row, Sequence))
print(kind(Row(1, 2)), "|", kind(Shorter(1)), "|", kind(Row()))
for value in (deque([1, 2]), deque(), UserList("ab"), UserDict(a=1), Counter("aab"), OrderedDict(b=1), ChainMap({"a": 2}),
              Both(a=1), Both(), Listed([1]), Pairs([1]), range(3), "text", b"bytes", {1, 2}, (1,), iter([1])):
    print(type(value).__name__, "is", kind(value))
try:
    Sequence.register(3)
except TypeError as error:
    print(error)


class Base(Sequence):
    pass


try:
    Base.register(Sequence)
except RuntimeError as error:
    print(error)

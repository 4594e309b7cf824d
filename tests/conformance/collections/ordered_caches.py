# OrderedDict as caches are made of it, and what it adds to dict.
from collections import Counter, OrderedDict
from enum import StrEnum


class Cache(OrderedDict):
    """Forgets what was not read for longest: the recipe that most blogs show."""

    def __init__(self, size, /, *args, **keywords):
        self.size = size
        super().__init__(*args, **keywords)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            del self[next(iter(self))]


cache = Cache(2)
cache["a"], cache["b"] = 1, 2
print(cache["a"], list(cache))
cache["c"] = 3
print(cache, cache.get("b"), cache.pop("a"), cache.popitem(), len(cache))

first, second = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(first == second, first != second, first == dict(second), dict(first) != second, dict(first) == dict(second))
print(first | {"c": 3}, {"c": 3} | first, type(first | second).__name__)
first |= [("d", 4)]
first["self"] = first
print(first)
del first["self"]
print(first.pop("x", default=5), first.setdefault("e", default=9), OrderedDict.fromkeys("ab", value=0))
first.move_to_end("e", last=False)
first.move_to_end("a")
print(first, first.popitem(last=False), list(reversed(first)))
for wrong in (lambda: first.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: first.pop("zz")):
    try:
        wrong()
    except KeyError as error:
        print(repr(error))


class Option(StrEnum):
    SEP = "sep"
    END = "end"


def show(sep="?", **rest):
    return sep, rest


print(show(**{Option.SEP: 1, Option.END: 2}), "names are texts of a derived class")
print("a", "b", **{Option.SEP: "-", Option.END: "!\n"})
print(Counter({"a": 1, "b": None}))

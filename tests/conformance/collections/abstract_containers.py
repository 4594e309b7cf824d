# Classes that derive from collections.abc: a few methods are asked for, the rest comes along.
from collections.abc import (
    Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Callable, Iterable, Sized, Hashable)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Countdown(Iterator):
    def __init__(self, start):
        self.now = start

    def __next__(self):
        if self.now <= 0:
            raise StopIteration
        self.now -= 1
        return self.now


print(list(Countdown(3)), iter(Countdown(1)).__class__.__name__)


class OrderedSet(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f"OrderedSet({self.items})"


a, b = OrderedSet("abcdef"), OrderedSet("defghi")
print(a & b, a | b, a - b, a ^ b, a <= b, a == OrderedSet("fedcba"), a.isdisjoint("xyz"), a & {"a"}, a > OrderedSet("ab"))
a |= {"z"}
a -= {"b"}
a.remove("c")
print(a, a.pop(), len(a))
attempt(lambda: a.remove("nothing"))


class CaseInsensitive(MutableMapping):
    def __init__(self, **items):
        self.items_by_name = {}
        self.update(items)

    def __getitem__(self, key):
        return self.items_by_name[key.lower()]

    def __setitem__(self, key, value):
        self.items_by_name[key.lower()] = value

    def __delitem__(self, key):
        del self.items_by_name[key.lower()]

    def __iter__(self):
        return iter(self.items_by_name)

    def __len__(self):
        return len(self.items_by_name)


headers = CaseInsensitive(Accept="text", HOST="example")
headers["Age"] = 3
print(dict(headers), "ACCEPT" in headers, headers.get("nope", 0), headers.pop("host"), headers.setdefault("Via", "x"))
print(list(headers.keys()), list(headers.values()), list(headers.items()), headers == {"accept": "text", "age": 3, "via": "x"})
print(headers.keys() & {"age", "zzz"}, ("age", 3) in headers.items(), "x" in headers.values(), headers.popitem())
attempt(lambda: headers.pop("gone"))
match headers:
    case {"accept": kind, **rest}:
        print("matched", kind, rest)


class Ring(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


ring = Ring(1, 2, 3, 2)
print(list(ring), 2 in ring, ring.index(2), ring.index(2, 2), ring.count(2), list(reversed(ring)))
attempt(lambda: ring.index(9))
match ring:
    case [first, *rest]:
        print("first", first, "rest", rest)


class Log(MutableSequence):
    def __init__(self):
        self.items = []

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        print("insert", index, value)
        self.items.insert(index, value)


log = Log()
log.append("a")
log.extend(["b", "c"])
log += ["d"]
log.reverse()
log.remove("b")
print(list(log), log.pop(), len(log))
log.clear()
print(len(log))


class Half(Mapping):
    def __getitem__(self, key):
        return key


attempt(Half)
attempt(Sized)
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance("", Hashable), isinstance([], Hashable), isinstance(len, Callable))
print(isinstance({}.keys(), Set), issubclass(Ring, Iterable), Sequence[int], Callable[[int], str], Iterable.__module__)


class Numbers(Iterable[int]):
    def __iter__(self):
        return iter([1, 2])


class Names(list[str]):
    pass


print(list(Numbers()), Names(["x"]), Names.__bases__, Names.__orig_bases__)

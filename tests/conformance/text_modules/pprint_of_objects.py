"""pprint of what is no plain dict or list."""
from collections import ChainMap, Counter, UserDict, UserList, defaultdict, deque
from dataclasses import dataclass, field
from pprint import PrettyPrinter, pprint


@dataclass
class Address:
    street: str
    city: str


@dataclass
class Person:
    name: str
    address: Address
    tags: list = field(default_factory=list)
    secret: str = field(default="x", repr=False)


pprint(Person("Ada Lovelace", Address("12 St James's Square", "London"), ["mathematician", "writer"]), width=60)
pprint(ChainMap({"one": 1, "two": 2}, {"three": 3}), width=20)
pprint(UserDict(apple=1, banana=2, cherry=3), width=20)
pprint(UserList(["some", "words", "in", "a", "list"]), width=20)
pprint(defaultdict(list), width=5)
pprint(deque([], maxlen=3), width=5)
pprint(Counter("mississippi"), width=20)


class Dotted(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return f"{object:.2f}", True, False
        return super().format(object, context, maxlevels, level)


Dotted(width=20).pprint({"pi": 3.14159, "e": 2.71828, "list": [1.0, 2.5]})

first = defaultdict(int, a=1) | {"b": 2}
print(first, {"c": 3} | first, type({"c": 3} | first).__name__)
left, right = Counter(a=2, b=1, c=0), Counter("aab")
print(left == right, left != right, left > right, left < right)

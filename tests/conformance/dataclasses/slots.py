# dataclass(slots=True): fields are descriptors of a new class, defaults are no class attributes.
from dataclasses import asdict, astuple, dataclass, field, fields, replace


def attempt(label, action):
    try:
        print(f"{label}: {action()!r}")
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")


@dataclass(slots=True)
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)

    def total(self, count):
        return self.price * count


item = Item("tea")
print(item, Item.__slots__, hasattr(item, "__dict__"), item.total(3))
print(asdict(item), astuple(item), replace(item, price=2.5), [f.name for f in fields(Item)])
print(Item.price, Item.name)
attempt("other", lambda: setattr(item, "other", 1))
attempt("misspelled", lambda: item.prize)
item.price += 1
item.tags.append("green")
print(item, item == Item("tea", 2.0, ["green"]))


@dataclass(slots=True, frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


print(sorted([Version(2), Version(1, 5), Version(1)]), {Version(1): "one"}[Version(1, 0)])
attempt("frozen", lambda: setattr(Version(1), "major", 2))


@dataclass(slots=True)
class Shape:
    x: int = 0


@dataclass(slots=True)
class Circle(Shape):
    radius: int = 1


circle = Circle(3, 4)
print(circle, Circle.__slots__, circle.x, hasattr(circle, "__dict__"))


@dataclass(slots=True, weakref_slot=True)
class Tracked:
    value: int


import weakref

tracked = Tracked(1)
print(weakref.ref(tracked)() is tracked, Tracked.__slots__)

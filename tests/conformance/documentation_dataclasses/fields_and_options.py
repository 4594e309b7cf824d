# After CPython's documentation of dataclasses: generated methods, fields, init-only variables, inheritance, slots and frozen classes.
import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, ClassVar


@dataclass
class InventoryItem:
    """Class for keeping track of an item in inventory."""
    name: str
    unit_price: float
    quantity_on_hand: int = 0

    def total_cost(self) -> float:
        return self.unit_price * self.quantity_on_hand


item = InventoryItem("widget", 3.0, 10)
print(item, item.total_cost(), item == InventoryItem("widget", 3.0, 10), item != InventoryItem("widget", 3.0))
print(InventoryItem.__doc__, InventoryItem.__match_args__, [f.name for f in fields(item)], is_dataclass(InventoryItem))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)


versions = [Version(3, 13, "new"), Version(3, 11), Version(2)]
print(sorted(versions), Version(3) < Version(3, 1), Version(1) == Version(1, 0, "x"), len({Version(1), Version(1, 0, "y")}))
try:
    versions[0].major = 4
except dataclasses.FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    Version(1) < (1, 0)
except TypeError as error:
    print(error)


@dataclass
class C:
    mylist: list[int] = field(default_factory=list)
    a: float = 0.5
    b: float = 0.0
    c: float = field(init=False)
    kind: ClassVar[str] = "sum"

    def __post_init__(self):
        self.c = self.a + self.b


c = C(b=2)
c.mylist += [1, 2, 3]
print(c, C(), C.kind, "kind" in [f.name for f in fields(C)])


@dataclass
class Point:
    x: float
    _: KW_ONLY
    y: float = 1.5
    z: float = field(kw_only=True, default=2.5)


print(Point(0, y=3), Point.__match_args__)
try:
    Point(1, 2)
except TypeError as error:
    print(error)


@dataclass
class Account:
    owner: str
    rate: InitVar[float | None] = None
    bonus: float = 0.0

    def __post_init__(self, rate):
        if rate is not None:
            self.bonus = round(rate * 100, 2)


print(Account("ada", 0.015), Account("alan"))


@dataclass
class Base:
    x: Any = 15.0
    y: int = 0


@dataclass
class Derived(Base):
    z: int = 10
    x: int = 15


print(Derived(), [f.name for f in fields(Derived)], Derived(1, 2, 3))


@dataclass
class Pt:
    x: int
    y: int


@dataclass
class Path:
    points: list[Pt]
    named: dict = field(default_factory=dict)


path = Path([Pt(0, 0), Pt(10, 4)], {"end": Pt(1, 1)})
print(asdict(path), astuple(path))
print(asdict(path, dict_factory=lambda pairs: {name.upper(): value for name, value in pairs}))
print(replace(path, points=[]), replace(Version(1, 2, "q"), minor=9).label)
try:
    replace(c, c=3)
except (ValueError, TypeError) as error:
    print(error)
Made = make_dataclass("Made", ["first", ("x", int), ("y", int, field(default=5))], namespace={"add_one": lambda self: self.x + 1})
print(Made("f", 1), Made("f", 1).add_one())


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 2


try:
    Slotted(1).c = 3
except AttributeError as error:
    print(error)
print(Slotted(1), Slotted.__slots__, hasattr(Slotted(1), "__dict__"))


def mutable_default():
    @dataclass
    class D:
        x: list = []


def bad_order():
    @dataclass
    class D:
        x: int = 1
        y: str


def twice_keyword():
    @dataclass
    class D:
        a: KW_ONLY
        b: KW_ONLY


def unfrozen_of_frozen():
    @dataclass
    class D(Version):
        more: int = 0


for wrong in (mutable_default, bad_order, twice_keyword, unfrozen_of_frozen, lambda: InventoryItem("x"), lambda: fields(5),
              lambda: dataclass(order=True, eq=False)(C), lambda: Version()):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
match item:
    case InventoryItem(name, price, quantity_on_hand=10):
        print("matched", name, price)
print(fields(Version)[1].default, fields(C)[0].default is dataclasses.MISSING, fields(C)[0].default_factory is list,
      fields(Version)[2].metadata)

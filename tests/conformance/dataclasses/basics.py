# A dataclass writes __init__, __repr__ and __eq__; defaults, field(default_factory), replace, asdict, astuple, fields.
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Order:
    number: int
    customer: str = "nobody"
    items: list[str] = field(default_factory=list)
    where: Point = field(default_factory=lambda: Point(1, 2), repr=False)
    total: float = field(default=0.0, compare=False)


first = Order(1, "Ann")
second = Order(1, "Ann")
first.items.append("tea")
print(first, second)
print(first == second, replace(first, items=[]) == second, Point(1) == Point(1, 0), Point(1) == (1, 0))
print(asdict(first), astuple(first))
print([f.name for f in fields(Order)], [f.type for f in fields(Order)])
print(is_dataclass(Order), is_dataclass(first), is_dataclass(int))
print(Order.__match_args__, Order.customer, hasattr(Order, "items"))
try:
    Order()
except TypeError as error:
    print(error)
try:
    Order(1, colour="red")
except TypeError as error:
    print(error)
try:
    {Point(1): 1}
except TypeError as error:
    print(error)

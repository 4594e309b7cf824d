"""int | … with classes that have a metaclass of their own, and classes made at run time."""
from abc import ABC
from collections import namedtuple
from collections.abc import Iterable, Mapping
from dataclasses import make_dataclass
from enum import Enum
from types import TracebackType
from typing import Protocol, TypedDict


class Shape(ABC):
    pass


class Square(Shape):
    pass


class Named(Protocol):
    name: str


class Row(TypedDict):
    id: int


class Colour(Enum):
    RED = 1


print(int | Mapping, Shape | None, Named | str, Row | None, Colour | int)
print(isinstance(Square(), Shape | int), isinstance({}, str | Mapping), issubclass(list, Iterable | int))


def load(source: Mapping | Iterable | None = None) -> Shape | Row:
    return source


print(load.__annotations__)
try:
    Shape | 3
except TypeError as error:
    print("TypeError:", error)

Point = namedtuple("Point", "x y")
Money = make_dataclass("Money", [("amount", int), ("currency", str, "EUR")])
Level = Enum("Level", "LOW HIGH")
print(Point, Money, Level.__module__, Money(3))
for bad in (["a", "a"], ["class"], ["not ok"]):
    try:
        make_dataclass("Bad", bad)
    except TypeError as error:
        print("TypeError:", error)
try:
    1 / 0
except ZeroDivisionError as error:
    print(isinstance(error.__traceback__, TracebackType))

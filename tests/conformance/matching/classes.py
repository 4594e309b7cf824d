# Class patterns with keywords and __match_args__, constants by dotted names, nested patterns, captured values that stay.
from dataclasses import dataclass
from enum import Enum


class Colour(Enum):
    RED = "r"
    GREEN = "g"


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Line:
    start: Point
    end: Point
    colour: Colour = Colour.RED


class Pair:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def where(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case Line(start=Point(0, 0), end=Point(x, y), colour=Colour.GREEN):
            return f"green from the origin to {x},{y}"
        case Line(Point() as start, _):
            return f"line from {start}"
        case Pair(Pair(a, b), c):
            return f"{a} {b} {c}"
        case Pair(int() | str() as left):
            return f"pair of {left}"
        case list() | tuple() as items:
            return f"{len(items)} items"
    return None


for shape in (Point(0, 0), Point(0, 5), Point(6, 0), Point(3, 3), Point(1, 2), Line(Point(0, 0), Point(1, 1), Colour.GREEN),
              Line(Point(1, 0), Point(1, 1)), Pair(Pair(1, 2), 3), Pair(5, None), Pair(None, 1), (1, 2), 5):
    print(where(shape))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case where(1):
            pass
except TypeError as error:
    print(error)
match [1, [2, 3]]:
    case [a, [b, c]]:
        pass
print(a, b, c)

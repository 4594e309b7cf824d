# An unknown keyword argument, and the parameter that was most likely meant.
from collections import namedtuple
from dataclasses import dataclass


def told(action):
    try:
        action()
    except TypeError as error:
        print(error)


def paint(colour, *, width=1, style="solid"):
    return colour, width, style


class Brush:
    def __init__(self, size=1):
        self.size = size

    def draw(self, length):
        return length


@dataclass
class Point:
    horizontal: int
    vertical: int = 0


Pair = namedtuple("Pair", "first second")

told(lambda: paint(color="red"))
told(lambda: paint("red", widht=3))
told(lambda: paint("red", zzz=3))
told(lambda: Brush(sise=3))
told(lambda: Brush().draw(lenght=3))
told(lambda: Point(horizontl=1))
told(lambda: Pair(frist=1, second=2))
told(lambda: print("x", ends=""))
told(lambda: sorted([1], revers=True))
told(lambda: (lambda value: value)(vale=1))

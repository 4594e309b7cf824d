# The fields of a named tuple cannot be set or deleted, and an own property says so in other words.
from collections import namedtuple
from typing import NamedTuple

Pair = namedtuple("Pair", "left right", defaults=[0])


class Place(NamedTuple):
    x: int
    y: int = 0

    @property
    def size(self):
        return abs(self.x) + abs(self.y)


pair, place = Pair(1), Place(3, -4)
print(Pair.right, Pair.left.__doc__, pair.right, Place.y.__doc__)
attempts = [lambda: setattr(pair, "left", 5), lambda: delattr(pair, "left"), lambda: setattr(place, "y", 1),
            lambda: setattr(place, "size", 1), lambda: setattr(pair, "other", 1)]
for attempt in attempts:
    try:
        attempt()
    except AttributeError as error:
        print(error)
place.x += 1

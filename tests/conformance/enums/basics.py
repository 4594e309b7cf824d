# Enum members: names, values, identity, iteration, look-up, aliases, methods, auto.
from enum import Enum, auto, unique


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def favourite(cls):
        return cls.BLUE


class State(Enum):
    NEW = auto()
    RUNNING = auto()
    DONE = auto()

    def __str__(self):
        return self.name.title()


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value)
print(list(Colour), len(Colour), Colour.CRIMSON is Colour.RED)
print(Colour(2), Colour["BLUE"], Colour.favourite().describe())
print(Colour.RED == Colour.RED, Colour.RED == 1, Colour.RED in Colour, isinstance(Colour.RED, Colour))
print({Colour.RED: "warm", Colour.BLUE: "cold"}[Colour.BLUE])
print(list(Colour.__members__), [str(state) for state in State], f"{State.DONE} {State.DONE!r}")
for attempt in (lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.PINK, lambda: Colour.RED < Colour.BLUE):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
try:
    Colour.RED = 5
except AttributeError as error:
    print(error)
try:
    @unique
    class Twice(Enum):
        ONE = 1
        UNO = 1
except ValueError as error:
    print(error)

# Members that keep methods of what they are made of, members named like attributes, and the mistakes one makes with enumerations.
from dataclasses import dataclass
from enum import Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto


class Greets:
    def greet(self):
        return f"hello from {self.name}"


class Lower:
    def __str__(self):
        return self.name.lower()


class Planet(Greets, Lower, Enum):
    EARTH = 1
    MARS = 2


class Access(Greets, Lower, Flag):
    READ = auto()
    WRITE = auto()


print(Planet.MARS, f"{Planet.EARTH:>8}|", Planet.MARS.greet(), Access.READ | Access.WRITE, Access.WRITE.greet())


class Level(IntEnum):
    LOW = 1
    HIGH = 9

    def __str__(self):
        return f"level {self.name}"


class Mode(IntFlag):
    READ = 4
    WRITE = 2

    def __str__(self):
        return "mode"


print(Level.HIGH, f"{Level.HIGH}", f"{Level.HIGH:03}", "%d" % Level.LOW, format(Level.LOW), Mode.READ, f"{Mode.READ:02}")


class Price(float, ReprEnum):
    TEA = 1.5


print(Price.TEA, f"{Price.TEA}", f"{Price.TEA:.2f}", repr(Price.TEA), Price.TEA * 2)


@dataclass
class Animal:
    size: str
    legs: int


class Pet(Animal, Enum):
    DOG = "medium", 4
    BIRD = "small", 2


print(Pet.DOG, repr(Pet.BIRD), Pet.DOG.legs, Pet.BIRD.value)


class Column(StrEnum):
    author = auto()
    title = auto()


class Field(Enum):
    name = 1
    value = 2
    other = 3


class Part(IntEnum):
    numerator = 2
    one = 1


print(Column.title, Column.author.title(), Field.name, Field.other.name, Field.name.value, Part.numerator, Part.one.numerator)


class Shelf(Enum):
    TOP = 1

    class Label:
        text = "on top"


print(Shelf.Label.text, list(Shelf), list(Flag("Bits", "a b", start=8)), Enum("Made", ["x", "y"], start=5).y.value)


class Base(Enum):
    def describe(self):
        return "nothing"


def show(action):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def with_mro():
    class Wrong(Enum):
        mro = 1


def with_super():
    class Wrong(Enum):
        ONE = 1

        def __new__(cls, value):
            return super().__new__(cls, value)


def after_text():
    class Wrong(Enum):
        ONE = "one"
        TWO = auto()


def flag_after_text():
    class Wrong(Flag):
        ONE = "one"
        TWO = auto()


for mistake in (lambda: Base(7), with_mro, with_super, after_text, flag_after_text,
                lambda: setattr(Planet.MARS, "name", "x"), lambda: delattr(Planet.MARS, "value")):
    show(mistake)

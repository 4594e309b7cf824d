# Members with several values, properties, a lookup by other keys (_missing_), functional API, nested use.
from enum import Enum


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


class Answer(Enum):
    YES = "y"
    NO = "n"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value[:1].lower():
                    return member
        return None

    def __bool__(self):
        return self is Answer.YES


for planet in Planet:
    print(planet.name, round(planet.surface_gravity, 3), planet.value)
print(Answer("Yes"), Answer("nope"), bool(Answer.NO), bool(Answer.YES))
try:
    Answer("maybe")
except ValueError as error:
    print(error)
Shape = Enum("Shape", "CIRCLE SQUARE")
print(list(Shape), Shape.SQUARE.value)
Size = Enum("Size", {"S": 36, "M": 40})
print(Size.M, Size(36))
try:
    class More(Answer):
        MAYBE = "m"
except TypeError as error:
    print(error)

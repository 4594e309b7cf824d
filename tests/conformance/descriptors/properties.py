# property: getters, setters, deleters, read-only ones, inheritance of one part, docs.
class Celsius:
    def __init__(self, degrees=0.0):
        self.degrees = degrees

    @property
    def degrees(self):
        """Degrees above freezing."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = float(value)

    @degrees.deleter
    def degrees(self):
        print("reset")
        self._degrees = 0.0

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


class Logged(Celsius):
    @Celsius.degrees.setter
    def degrees(self, value):
        print("setting", value)
        Celsius.degrees.fset(self, value)


weather = Celsius(20)
weather.degrees += 5
print(weather.degrees, weather.fahrenheit, Celsius.degrees.__doc__)
del weather.degrees
print(weather.degrees)
for attempt in ("weather.fahrenheit = 1", "del", "cold"):
    try:
        if attempt == "del":
            del weather.fahrenheit
        elif attempt == "cold":
            weather.degrees = -300
        else:
            weather.fahrenheit = 1
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
logged = Logged(5)
logged.degrees = 6
print(logged.degrees, isinstance(Celsius.__dict__["degrees"], property))


class Rectangle:
    def __init__(self, a, b):
        self.a, self.b = a, b

    area = property(lambda self: self.a * self.b, doc="a times b")


print(Rectangle(2, 3).area, Rectangle.area.__doc__, Rectangle.area.fset)

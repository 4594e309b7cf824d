# __slots__ beside a __dict__: who may have one, and who has one already.
class Point:
    __slots__ = ("x", "y", "__dict__")

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.note = "free"


class Strict:
    __slots__ = ("value",)


class Loose(Strict):
    pass


point = Point(1, 2)
print(point.x, point.note)

strict = Strict()
strict.value = 3
try:
    strict.other = 4
except AttributeError as error:
    print(type(error).__name__)

loose = Loose()
loose.value, loose.other = 5, 6
print(loose.value, loose.other)

try:
    class Twice(Loose):
        __slots__ = ("z", "__dict__")
except TypeError as error:
    print(error)

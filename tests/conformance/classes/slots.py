# __slots__: no __dict__, inheritance, missing values, weak references and class attributes.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Named(Point):
    __slots__ = ("name",)


class Open(Point):
    pass


point = Point(1, 2)
print(point.x, point.y, hasattr(point, "__dict__"), Point.__slots__)
for name in ("z", "x"):
    try:
        setattr(point, name, 5)
        print(name, "set")
    except AttributeError as error:
        print(error)
del point.x
try:
    point.x
except AttributeError as error:
    print(error)
named = Named(1, 2)
named.name = "n"
print(named.name, named.x)
try:
    named.other = 1
except AttributeError as error:
    print(error)
open_point = Open(1, 2)
open_point.other = 3
print(open_point.__dict__["other"], open_point.x)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
print(Named.__slots__, Named.__mro__[1].__name__)

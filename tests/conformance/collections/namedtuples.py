# namedtuple: fields by name and by place, replacing, defaults, renaming, methods in a derived class.
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]))
x, y = p
print(x + y, p == (1, 2), p < Point(1, 3), hash(p) == hash((1, 2)), isinstance(p, tuple), len(p))
Account = namedtuple("Account", ["owner", "balance", "kind"], defaults=[0, "basic"])
print(Account("Ann"), Account("Bob", 5), Account._field_defaults)
print(namedtuple("Odd", "class a a", rename=True)._fields)
for attempt in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: p._replace(q=1),
                lambda: namedtuple("Bad", "a a"), lambda: namedtuple("Bad", "class")):
    try:
        attempt()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


print(Vector(3, 4).length, Vector(1, 2) + Vector(3, 4), Vector.__doc__, Point.__doc__)
match p:
    case Point(x=1, y=second):
        print("matched", second)

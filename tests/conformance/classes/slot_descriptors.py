# The names of __slots__ are descriptors of the class; instances have no __dict__.


def attempt(label, action):
    try:
        print(f"{label}: {action()!r}")
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")


class Point:
    """A point in the plane."""

    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def move(self, dx):
        self.x += dx


p = Point(1, 2)
print(p, Point.x, type(Point.y).__name__, Point.x.__name__, Point.x.__qualname__, Point.x.__objclass__)
print(hasattr(p, "__dict__"), Point.__slots__, [name for name in dir(p) if not name.startswith("__")])
print({name: getattr(p, name) for name in p.__slots__}, "x" in Point.__dict__)
attempt("unknown", lambda: p.z)
attempt("set unknown", lambda: setattr(p, "z", 3))
attempt("set method", lambda: setattr(p, "move", None))
attempt("delete unknown", lambda: delattr(p, "z"))
attempt("__dict__", lambda: p.__dict__)
attempt("vars", lambda: vars(p))

del p.x
attempt("unset", lambda: p.x)
attempt("delete unset", lambda: delattr(p, "x"))
attempt("default", lambda: getattr(p, "x", "none"))
p.x = 10
p.move(5)
print(p)

Point.x.__set__(p, 7)
print(Point.x.__get__(p), Point.x.__get__(None, Point) is Point.x)
Point.x.__delete__(p)
print(hasattr(p, "x"))
attempt("not a point", lambda: Point.x.__get__(5))
attempt("not a point either", lambda: Point.y.__set__("text", 1))

match Point(3, 4):
    case Point(x=a, y=b):
        print("matched", a, b)

nodes = None


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value, self.next = value, next


for number in range(5):
    nodes = Node(number, nodes)
while nodes:
    print(nodes.value, end=" ")
    nodes = nodes.next
print()

# A member's name and value cannot be set; the class knows its members by value; an own __str__ is what format() shows.
import enum


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 5

    def __str__(self):
        return self.name.title()


class Shape(enum.Enum):
    DOT = "."
    POINT = "."
    CORNERS = [3, 4]

    @enum.property
    def size(self):
        return len(self.value)

    @property
    def plain(self):
        return "plain"


class Access(enum.IntFlag):
    READ = 1
    WRITE = 2

    def __str__(self):
        return f"<{self.name}>"


print(f"{Level.HIGH} {Level.HIGH:>3} {Level.LOW!r}", "{}".format(Level.LOW), f"{Access.READ | Access.WRITE} {Access.WRITE:03b}")
print(Shape._value2member_map_, "." in Shape._value2member_map_, Shape([3, 4]), Shape.DOT.size)
attempts = {
    "value": lambda: setattr(Shape.DOT, "value", "x"),
    "name": lambda: setattr(Shape.DOT, "name", "x"),
    "size": lambda: setattr(Shape.DOT, "size", 2),
    "plain": lambda: setattr(Shape.DOT, "plain", 2),
    "delete": lambda: delattr(Shape.DOT, "value"),
    "member": lambda: setattr(Shape, "DOT", "x"),
}
for what, attempt in attempts.items():
    try:
        attempt()
    except AttributeError as error:
        print(f"{what}: {error}")
Level.LOW.value = 2

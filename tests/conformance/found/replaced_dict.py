# An instance's __dict__ can be replaced, or shared by all instances; an instance can change its class.
import json
from functools import cmp_to_key, partial


class Record:
    def __init__(self, values):
        self.__dict__ = values


class Borg:
    _shared = {}

    def __init__(self, **state):
        self.__dict__ = self._shared
        self.__dict__.update(state)


class Open:
    def press(self):
        self.__class__ = Closed
        return "closing"


class Closed:
    def press(self):
        self.__class__ = Open
        return "opening"


class Line(tuple[int, ...]):
    @property
    def length(self):
        return abs(self[-1] - self[0])


class Prices(dict[str, float]):
    def total(self):
        return sum(self.values())


record = json.loads('{"name": "ACME", "shares": 50, "owner": {"name": "Ada"}}', object_hook=Record)
print(record.name, record.shares, record.owner.name)
record.shares += 1
print(vars(record)["shares"], hasattr(record, "price"))
first, second = Borg(colour="green"), Borg(number=7)
second.colour = "blue"
print(first.colour, first.number, first is second, vars(first) is vars(second))
door = Open()
door.pressed = 0
for _ in range(3):
    door.pressed += 1
    print(door.press(), type(door).__name__, door.pressed)
print(Line((3, 5, 9)).length, Line.__mro__[1:], Line.__orig_bases__, Prices(a=1.5, b=2).total())
print(sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))), repr(cmp_to_key(print)(1)).split(" at ")[0])
for wrong in (lambda: setattr(record, "__dict__", 5), lambda: setattr(door, "__class__", 5)):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Caller:
    call = partial(print, "a partial in a class gets no self")
    kept = staticmethod(partial(print, "nor does this one"))


Caller().kept()
Caller().call()

"""partialmethod, singledispatchmethod on class methods, and cached_property where there is nowhere to keep a value."""
from functools import cached_property, partial, partialmethod, singledispatchmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, note=""):
        self.alive = state
        return f"{state}{note}"

    revive = partialmethod(set_state, True)
    kill = partialmethod(set_state, False, note="!")
    again = partialmethod(revive, note="?")


cell = Cell()
print(cell.revive(), cell.alive, cell.kill(), cell.alive, cell.again(), Cell.revive(cell, note="."))
try:
    partialmethod(None, 1)
except TypeError as error:
    print("TypeError:", error)


class Parser:
    @singledispatchmethod
    @classmethod
    def parse(cls, value):
        return f"{cls.__name__} cannot parse {value!r}"

    @parse.register
    @classmethod
    def _(cls, value: int):
        return f"{cls.__name__} number {value}"

    @parse.register(str)
    @classmethod
    def _(cls, value):
        return f"{cls.__name__} text {value}"


print(Parser.parse(3), Parser.parse("x"), Parser().parse(None), Parser.parse.__name__, sep="; ")
try:
    Parser.parse()
except TypeError as error:
    print("TypeError:", error)


class Slotted:
    __slots__ = ()

    @cached_property
    def total(self):
        return 3


try:
    Slotted().total
except TypeError as error:
    print("TypeError:", error)


class Shout(partial):
    pass


print(Shout(max, 1, key=abs))

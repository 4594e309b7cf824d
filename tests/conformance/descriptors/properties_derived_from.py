# Classes derived from property: with a __get__ of their own, with more arguments, and what is said when a setter is missing.


class ClassProperty(property):
    def __get__(self, instance, owner=None):
        return self.fget(owner)


class Unit(property):
    def __init__(self, getter, setter=None, *rest, unit="m"):
        super().__init__(getter, setter, *rest)
        self.unit = unit


class Loud(property):
    """Says when it is asked and set."""

    def __get__(self, instance, owner=None):
        print("get", owner.__name__)
        return super().__get__(instance, owner)

    def __set__(self, instance, value):
        print("set", value)
        super().__set__(instance, value)


class Shelf:
    books = ["one", "two"]

    class Board:
        @property
        def length(self):
            return 80

    @ClassProperty
    def count(cls):
        return len(cls.books)

    @Unit
    def height(self):
        return 2

    @Loud
    def colour(self):
        return self._colour

    @colour.setter
    def colour(self, value):
        self._colour = value


class SmallShelf(Shelf):
    books = []


shelf = Shelf()
print(Shelf.count, SmallShelf.count, shelf.count)
print(shelf.height, Shelf.height.unit, Unit(None, unit="cm").unit)
shelf.colour = "red"
print(shelf.colour, type(Shelf.__dict__["colour"]).__name__)
for action in (lambda: setattr(shelf, "height", 3), lambda: setattr(Shelf.Board(), "length", 3), lambda: delattr(shelf, "height")):
    try:
        action()
    except AttributeError as error:
        print(error)
print(Shelf.Board.length.__name__)
Shelf.Board.length.__doc__ = "in centimetres"
print(Shelf.Board.length.__doc__)

# How the objects behind decorators and super() show themselves, and what properties say when they refuse.
class Shape:
    area = property(doc="none yet")
    name = property(None, lambda self, value: None)

    @property
    def sides(self):
        "how many"
        return 4

    @staticmethod
    def parse(text):
        return text

    def parent(self):
        return super()

    def __repr__(self):
        return "a shape"


class Square(Shape):
    pass


print(repr(Shape.__dict__["parse"]).split(" at ")[0], staticmethod(len), classmethod(len))
print(Shape().parent(), Square().parent(), super(Square, Square()), super(Shape, Square), super(Shape))
square = Square()
for name in ("area", "name"):
    try:
        getattr(square, name)
    except AttributeError as error:
        print(error)
for name in ("area", "sides"):
    for change in (lambda: setattr(square, name, 1), lambda: delattr(square, name)):
        try:
            change()
        except AttributeError as error:
            print(error)
print(Shape.area.__doc__, "|", Shape.sides.__doc__)
Shape.sides.__doc__ = "a number"
print(Shape.sides.__doc__)

square.colour = "red"
del square.__dict__
print(square.__dict__, hasattr(square, "colour"))
square.colour = "blue"
print(vars(square))
try:
    del Shape.parent.__dict__
except TypeError as error:
    print(error)


class Loud(str):
    def __str__(self):
        return self.upper() + "!"


word = Loud("tea")
print(word, f"{word}", f"{word:>6}", format(word), "{} {!r}".format(word, word), "%s" % word, word + "?")


class Even(int):
    def __str__(self):
        return "even"


print(f"{Even(2)}", f"{Even(2):3}", "{}".format(Even(4)), Even(2) + 1)

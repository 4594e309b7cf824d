# __init_subclass__, __class_getitem__, __instancecheck__, __subclasscheck__, __mro_entries__.
class Plugin:
    plugins = []

    def __init_subclass__(cls, /, name=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.plugins.append((name or cls.__name__, cls.__bases__[0].__name__))


class Json(Plugin, name="json"):
    pass


class Fast(Json):
    pass


print(Plugin.plugins)
try:
    class Wrong(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)


class Vector:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item.__name__ if isinstance(item, type) else item}"


print(Vector[int], Vector[3], Vector[int, 2])


class Even(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0

    def __subclasscheck__(cls, other):
        return other is int


class EvenNumber(metaclass=Even):
    pass


print(isinstance(4, EvenNumber), isinstance(5, EvenNumber), issubclass(int, EvenNumber), issubclass(str, EvenNumber))


class Proxy:
    def __init__(self, base):
        self.base = base

    def __mro_entries__(self, bases):
        return (self.base,)


class Real:
    def hello(self):
        return "hello"


class Derived(Proxy(Real)):
    pass


print(Derived().hello(), Derived.__bases__, len(Derived.__orig_bases__))

# A metaclass sees classes being made: __prepare__, __new__, __init__, __call__, and class keywords.
class Meta(type):
    registry = {}

    @classmethod
    def __prepare__(metacls, name, bases, **keywords):
        print("prepare", name, [base.__name__ for base in bases], keywords)
        return {"made_by": metacls.__name__}

    def __new__(metacls, name, bases, namespace, *, tag=None):
        cls = super().__new__(metacls, name, bases, namespace)
        cls.tag = tag or name.lower()
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        Meta.registry[cls.tag] = cls

    def __call__(cls, *args, **kwargs):
        print("making a", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return len(cls.__dict__)

    @property
    def title(cls):
        return cls.__name__.upper()


class Shape(metaclass=Meta):
    def __init__(self, size=1):
        self.size = size


class Square(Shape, tag="sq"):
    pass


square = Square(3)
print(square.size, Square.made_by, Square.tag, list(Meta.registry), type(Square).__name__, Square.title)
print(isinstance(Square, Meta), isinstance(square, Meta), hasattr(square, "title"), len(Square) > 0)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value=None):
        self.value = value


print(Config(1) is Config(2), Config().value)


class Left(type):
    pass


class Right(type):
    pass


class A(metaclass=Left):
    pass


class B(metaclass=Right):
    pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(error)

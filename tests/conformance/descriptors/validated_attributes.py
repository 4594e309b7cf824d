# Descriptors with __set_name__: typed attributes, access through the class, deletion, overriding order.
class Typed:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        print(f"{owner.__name__}.{name} is {self.kind.__name__}")
        self.name = name
        self.storage = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.storage, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.storage, value)

    def __delete__(self, instance):
        print("deleting", self.name)
        delattr(instance, self.storage)


class Person:
    name = Typed(str, "nobody")
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


person = Person("Ann", 30)
print(person.name, person.age, vars(person))
try:
    person.age = "old"
except TypeError as error:
    print(error)
del person.name
print(person.name, type(Person.age).__name__)
try:
    del person.name
except AttributeError as error:
    print(error)
person.__dict__["age"] = 99
print(person.age, person.__dict__)

# Inheritance, super, overriding, the method resolution order, isinstance, and a mixin.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"{type(self).__name__}: {self.speak()}"


class Dog(Animal):
    sound = "Woof"

    def fetch(self):
        return f"{self.name} fetches"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().lower() + "!"


class Loud:
    def speak(self):
        return super().speak().upper()


class LoudPuppy(Loud, Puppy):
    pass


for animal in (Animal("thing"), Dog("Rex"), Puppy("Bit", 1), LoudPuppy("Max", 2)):
    print(animal.describe(), isinstance(animal, Dog), isinstance(animal, Loud))
print([cls.__name__ for cls in LoudPuppy.__mro__], issubclass(Puppy, Animal), LoudPuppy.__bases__ == (Loud, Puppy))


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), hasattr(D(), "what"), getattr(D(), "what", "none"))

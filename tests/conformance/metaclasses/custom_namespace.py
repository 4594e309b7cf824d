# A mapping from __prepare__ that counts and refuses what is defined twice; dynamic classes with type().
class NoDuplicates(dict):
    def __setitem__(self, key, value):
        if key in self and not key.startswith("__"):
            raise NameError(f"{key} is defined twice")
        super().__setitem__(key, value)


class Strict(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return NoDuplicates()

    def __new__(metacls, name, bases, namespace):
        methods = [key for key, value in namespace.items() if callable(value)]
        cls = super().__new__(metacls, name, bases, dict(namespace))
        cls.methods = methods
        return cls


class Good(metaclass=Strict):
    x = 1

    def run(self):
        return "run"

    def stop(self):
        return "stop"


print(Good.methods, Good().run(), Good.x)
try:
    class Bad(metaclass=Strict):
        def run(self):
            pass

        def run(self):
            pass
except NameError as error:
    print(error)


class Defaulting(dict):
    def __missing__(self, key):
        if key.startswith("__") or key in ("print",):
            raise KeyError(key)
        return f"<{key}>"


class Words(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return Defaulting()


class Language(metaclass=Words):
    greeting = hello
    both = hello + world


print(Language.greeting, Language.both)
Dog = type("Dog", (Good,), {"sound": "woof", "speak": lambda self: self.sound})
print(Dog().speak(), Dog.__name__, Dog.__mro__[1].__name__, Dog.methods)
for arguments in ((1, 2, 3), ("X", (), 5), ("X", [], {})):
    try:
        type(*arguments)
    except TypeError as error:
        print(error)

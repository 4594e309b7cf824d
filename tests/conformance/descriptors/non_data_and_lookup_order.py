# A non-data descriptor gives way to the instance's own attribute, a data descriptor does not.
class Lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @Lazy
    def area(self):
        """Pi times the square of the radius."""
        return round(3.14159 * self.radius ** 2, 2)


circle = Circle(2)
print(circle.area, circle.area, circle.__dict__, Circle.area.__doc__)
del circle.area
circle.radius = 3
print(circle.area)


class Reads:
    def __get__(self, instance, owner):
        return "from the descriptor"


class Data(Reads):
    def __set__(self, instance, value):
        instance.__dict__["data"] = value


class Holder:
    plain = Reads()
    data = Data()


holder = Holder()
holder.plain = 1
holder.data = 2
print(holder.plain, holder.data, holder.__dict__)
print(Holder.__dict__["data"].__class__.__name__, Holder.data)


class Method:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return lambda *args: (owner.__name__, instance is None, self.function(*args))


class Uses:
    call = Method(max)


print(Uses.call(1, 2), Uses().call(3, 4))

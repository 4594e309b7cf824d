# singledispatch chooses the implementation by the type of the first argument; singledispatchmethod in classes.
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value):
    return f"something {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def show_items(value):
    return f"{type(value).__name__} of {', '.join(show(item) for item in value)}"


@show.register
def _(value: float | None):
    return "a float or None"


print(show("x"), show(3), show(True), show([1, (2.0, "a")]), show(None))
print(show.dispatch(bool) is show.dispatch(int), sorted(cls.__name__ for cls in show.registry))


class Animal:
    pass


class Dog(Animal):
    pass


@show.register(Animal)
def _(value):
    return "animal " + type(value).__name__


print(show(Dog()), show_items((1,)))


class Formatter:
    @singledispatchmethod
    def format(self, value):
        raise NotImplementedError(f"cannot format {type(value).__name__}")

    @format.register
    def _(self, value: int):
        return f"{value:,}"

    @format.register
    def _(self, value: str):
        return value.title()


formatter = Formatter()
print(formatter.format(1234567), formatter.format("hello world"))
try:
    formatter.format(1.5)
except NotImplementedError as error:
    print(error)
try:
    show()
except TypeError as error:
    print(error)

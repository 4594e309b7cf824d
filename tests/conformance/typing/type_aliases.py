# The type statement: values are evaluated when they are asked for, so that aliases may name themselves and what comes later.
from typing import TypeAliasType

type Number = int | float
type Pair[T] = tuple[T, T]
type Json = dict[str, Json] | list[Json] | str | None
type Handler[**P, R] = Callback[P, R]

print(Number, Number.__value__, type(Number).__name__, Number.__name__, isinstance(Number, TypeAliasType))
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int], Pair[int].__origin__ is Pair, Pair[int].__args__)
print(Json.__value__, Handler.__type_params__)
try:
    print(Handler.__value__)
except NameError as error:
    print("not yet:", error)


def area(width: Number, height: Number = 1) -> Number:
    return width * height


print(area(2, 3.5), area.__annotations__)


def local():
    type Names = list[Name]

    class Name(str):
        pass

    return Names, Names.__value__.__args__[0].__qualname__


print(local())


class Shelf:
    type Entry = str | int
    entries: list[Entry]


print(Shelf.Entry, Shelf.__annotations__)
print(Number.__value__ == (int | float), Number | None, isinstance(3, Number.__value__))
try:
    isinstance(3, Number)
except TypeError as error:
    print(error)

type = "still a name"
print(type)
type: int = 5
print(type + 1)
type = [1, 2, 3]
print(type[0])

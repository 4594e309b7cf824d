# get_type_hints looks up what annotations say as text; origins and arguments of what it finds.
import typing
from typing import Annotated, Any, Callable, ClassVar, Final, Literal, NewType, Optional, Union, get_args, get_origin, get_type_hints
from types import UnionType


class Node:
    value: int
    next: "Node | None"
    children: list["Node"]
    best: Optional["Node"]
    total: ClassVar[int] = 0
    weight: Annotated[float, "kg"]
    table: "dict[str, list[tuple[int, ...]]]"


print(get_type_hints(Node))
print(get_type_hints(Node, include_extras=True)["weight"])


def search(root: "Node", key: "Callable[[Node], bool]" = None, *rest: "int", limit: Optional[int] = None, **more: Any) -> "list[Node]":
    return []


print(get_type_hints(search), search.__annotations__["root"])


def missing(x: "Unknown"): ...


try:
    get_type_hints(missing)
except NameError as error:
    print(error)

print(get_origin(list[int]), get_args(dict[str, int]), get_origin(Optional[int]), get_args(Union[int, str, None]))
print(get_origin(int | str) is UnionType, get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_origin(int))
print(get_origin(Annotated[int, 1]), get_args(Annotated[int, 1, "x"]), get_args(Literal["a", 1]), get_origin(typing.List[int]))
print(Optional["Later"], Union[int, str], Optional[int], typing.Dict[str, typing.List[int]], Callable[[int], Any], Final[int])
print(isinstance(int | str, UnionType), list[int] | None, int | str | int)

UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId, UserId.__name__, UserId.__supertype__, Optional[UserId])


@typing.overload
def double(x: int) -> int: ...
@typing.overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("ab"), len(typing.get_overloads(double)))


@typing.final
class Sealed:
    @typing.override
    def run(self): ...


print(Sealed.__final__, Sealed.run.__override__)

# Annotations are kept and not checked: __annotations__, get_type_hints, generics, NewType, Optional and unions.
from typing import Any, Callable, Dict, Generic, List, Literal, NamedTuple, NewType, Optional, TypeVar, Union, cast, get_type_hints

T = TypeVar("T")
UserId = NewType("UserId", int)


def greet(name: str, times: int = 1, *, loud: bool = False) -> str:
    total: int = 0
    return name * times + ("!" if loud else "")


class Stack(Generic[T]):
    size: int = 0

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Employee(NamedTuple):
    name: str
    id: int = 3


print(greet("ab", 2, loud=True), greet.__annotations__)
stack = Stack[int]()
stack.push(1)
print(stack.pop(), Stack.__annotations__, Stack[int], get_type_hints(greet))
print(Employee("Bob"), Employee("Ann", 1)._asdict(), Employee.__annotations__, Employee._fields)
print(UserId(5), UserId.__name__, cast(str, 5), T)
print(Optional[int], Union[int, str], Union[int, None], List[int], Dict[str, int], Callable[[int], str], Any)
print(list[int], dict[str, list[int]], int | None, tuple[int, ...], Literal["a", 1], Optional[Union[int, str]])
value: "undefined_name" = 3
print(value)

# class C[T]: Generic becomes a base, methods see T, subclasses fill it in.
from dataclasses import dataclass, field
from typing import Generic, Protocol


class Stack[T]:
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def map[U](self, function) -> "Stack[U]":
        result = Stack[U]()
        for item in self._items:
            result.push(function(item))
        return result

    def __repr__(self):
        return f"Stack({self._items})"


stack = Stack[int]().push(1).push(2)
print(stack, stack.map(str), stack.pop(), len(stack._items))
print(Stack.__type_params__, Stack.__parameters__, Stack.__bases__, Stack.__mro__)
print(Stack[int], Stack.map.__type_params__, Stack.map.__qualname__, Stack.push.__annotations__)
print(isinstance(stack, Stack), issubclass(Stack, Generic))


class Names(Stack[str]):
    pass


print(Names().push("a"), Names.__bases__, Names.__orig_bases__, Names.__type_params__)


class Cache[K, V](dict[K, V]):
    def fetch(self, key: K, make) -> V:
        if key not in self:
            self[key] = make(key)
        return self[key]


cache = Cache[str, int]()
print(cache.fetch("abc", len), cache, Cache.__mro__[1:], Cache.__type_params__)


@dataclass
class Box[T]:
    value: T
    label: str = ""
    history: list[T] = field(default_factory=list)


print(Box(3), Box[str]("x", "y"), Box.__annotations__["value"])


@dataclass
class Node[T]:
    value: T
    next: "Node[T] | None" = None

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


print(list(Node(1, Node(2, Node(3)))))


class Readable[T](Protocol):
    def read(self) -> T: ...


class File:
    def read(self) -> bytes:
        return b"data"


def load(source: Readable[bytes]):
    return source.read()


print(load(File()), Readable[int], Readable.__parameters__)


class Outer:
    class Inner:
        pass

    def make[T](self, kind: type[T], inner: Inner) -> T:
        return kind()


print(Outer().make(list, None), Outer.make.__annotations__["inner"])
try:
    Stack[int, str]
except TypeError as error:
    print(error)

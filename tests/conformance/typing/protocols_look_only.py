# Checks against protocols look at what is there; they run neither properties nor __getattr__.
from typing import Protocol, runtime_checkable


@runtime_checkable
class Sized(Protocol):
    @property
    def size(self): ...


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Lazy:
    @property
    def size(self):
        raise RuntimeError("asked")


class Given:
    def __init__(self):
        self.size = 3


class Magic:
    def __getattr__(self, name):
        return 1


class Slotted:
    __slots__ = ("size",)


class Refuses:
    close = None


class File:
    def close(self):
        pass


for value in (Lazy(), Given(), Magic(), Slotted(), 3, "text"):
    print(type(value).__name__, isinstance(value, Sized))
for value in (File(), Refuses(), Magic(), (n for n in ())):
    print(type(value).__name__, isinstance(value, Closes), issubclass(type(value), Closes))
for check in (lambda: issubclass(Given, Sized), lambda: issubclass(3, Closes)):
    try:
        print(check())
    except TypeError as error:
        print(error)

# The methods that @dataclass writes count as implementations of an abstract base's.
import inspect
from abc import ABC, abstractmethod
from dataclasses import dataclass


class Ordered(ABC):
    @abstractmethod
    def __lt__(self, other): ...

    @abstractmethod
    def __eq__(self, other): ...


class Named(Ordered):
    @abstractmethod
    def title(self): ...


@dataclass(order=True)
class Version(Ordered):
    major: int
    minor: int = 0


@dataclass(order=True, slots=True)
class Step(Ordered):
    number: int


@dataclass(order=True)
class Chapter(Named):
    number: int


print(sorted([Version(3, 1), Version(2), Version(3)]), Step(1) < Step(2))
print(inspect.isabstract(Version), inspect.isabstract(Chapter), sorted(Chapter.__abstractmethods__))
try:
    Chapter(1)
except TypeError as error:
    print(error)

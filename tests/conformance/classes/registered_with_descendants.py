# A class registered with an abstract class is one of the ancestors' kind as well.
from abc import ABC, abstractmethod
from collections.abc import Iterable, MappingView, Sized
from unittest.mock import Mock


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Polygon(Shape):
    pass


@Polygon.register
class Triangle:
    pass


class Square(Polygon):
    def area(self):
        return 1


print(isinstance(Triangle(), Polygon), isinstance(Triangle(), Shape), issubclass(Triangle, Shape), isinstance(Square(), Shape))
print(isinstance({}.keys(), MappingView), isinstance(5, Iterable), isinstance([], Sized), isinstance(int, Shape))
print(isinstance(Mock(spec=Square), Shape), isinstance(Mock(spec=Triangle), Polygon), isinstance(Mock(), Shape))
for attempt in (lambda: issubclass(5, Shape), lambda: Polygon.register(Shape), lambda: Polygon.register(5), Shape):
    try:
        print(attempt())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)

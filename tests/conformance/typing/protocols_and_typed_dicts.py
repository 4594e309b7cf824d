# Protocol with runtime_checkable, TypedDict, overload, final, TypeAlias, ParamSpec in decorators.
from typing import ClassVar, Final, ParamSpec, Protocol, TypedDict, TypeVar, final, overload, runtime_checkable
from collections.abc import Awaitable, Callable, Iterator

P = ParamSpec("P")
R = TypeVar("R")


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


class Movie(TypedDict, total=False):
    title: str
    year: int


@overload
def double(value: int) -> int: ...
@overload
def double(value: str) -> str: ...
def double(value):
    return value * 2


def logged(function: Callable[P, R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", function.__name__)
        return function(*args, **kwargs)

    return wrapper


@final
class Settings:
    limit: ClassVar[int] = 10
    name: Final = "settings"


@logged
def numbers(n: int) -> Iterator[int]:
    yield from range(n)


print(isinstance(File(), Closeable), isinstance(5, Closeable))
movie: Movie = {"title": "Metropolis", "year": 1927}
print(movie, Movie(title="M"), Movie.__annotations__, type(movie).__name__, Movie.__total__)
print(double(4), double("ab"), list(numbers(3)), Settings.limit, Settings.name)
try:
    class Bad(Protocol):
        x: int

    Bad()
except TypeError as error:
    print(error)

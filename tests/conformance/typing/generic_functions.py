# def f[T](…): type variables stand between the function and what is around it.
import asyncio
from collections.abc import Awaitable, Callable


def first[T](items: list[T]) -> T:
    return items[0]


print(first([3, 4]), first.__type_params__, first.__annotations__, first.__qualname__)
(T0,) = first.__type_params__
print(T0.__name__, T0.__bound__, T0.__constraints__, T0.__infer_variance__, T0.has_default(), type(T0).__name__)


def biggest[T: (int, str)](a: T, b: T, *, key: Callable[[T], int] | None = None) -> T:
    return max(a, b, key=key)


print(biggest(1, 2), biggest("b", "a"), biggest("bb", "a", key=len), biggest.__type_params__[0].__constraints__)


def shout[S: str](text: S) -> S:
    return text.upper()


print(shout("hi"), shout.__type_params__[0].__bound__)


def late[T: Missing](x: T) -> T:
    return x


print(late(1))
try:
    late.__type_params__[0].__bound__
except NameError as error:
    print(error)


def traced[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("calling", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@traced
def add(a, b=1):
    return a + b


print(add(2, b=3), traced.__type_params__)


async def both[A, B](a: Awaitable[A], b: Awaitable[B]) -> tuple[A, B]:
    return tuple(await asyncio.gather(a, b))


async def everything[*Ts](*values: *Ts) -> tuple[*Ts]:
    await asyncio.sleep(0)
    return values


async def main():
    print(await both(asyncio.sleep(0.1, "x"), asyncio.sleep(0.2, 5)), await everything(1, "two"))


asyncio.run(main())


def make[T](value: T):
    def get() -> T:
        return value

    return T, get


variable, get = make(3)
print(variable, get(), get.__annotations__["return"] is variable)
try:
    T
except NameError as error:
    print(error)

for number in range(3):
    def same[T](x: T) -> T:
        return x

    print(same(number), same.__type_params__ == (same.__annotations__["x"],), end=" ")
print()
print((lambda: 0).__type_params__, add.__type_params__)

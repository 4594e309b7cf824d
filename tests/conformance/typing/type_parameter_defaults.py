# Defaults of type parameters (PEP 696), and TypeVar as a call.
import typing
from typing import Generic, NoDefault, ParamSpec, TypeVar, TypeVarTuple


class Response[Body = str, Status: int = int]:
    def __init__(self, body: Body, status: Status = 200):
        self.body, self.status = body, status


body, status = Response.__type_params__
print(body, body.__default__, body.has_default(), status.__bound__, status.__default__)
print(Response("x").body, Response[bytes, int](b"x").status)


def call[R = None, **P = [int, str]](function):
    return function


print([(parameter, parameter.__default__ is NoDefault) for parameter in call.__type_params__])


def plain[T](x: T): ...


print(plain.__type_params__[0].__default__, plain.__type_params__[0].has_default(), NoDefault)

T = TypeVar("T")
Number = TypeVar("Number", int, float)
Sized = TypeVar("Sized", bound=list)
Out = TypeVar("Out", covariant=True)
In = TypeVar("In", contravariant=True)
WithDefault = TypeVar("WithDefault", default=int)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, Number, Number.__constraints__, Sized.__bound__, Out, In, Out.__covariant__, P, P.args, P.kwargs, Ts)
print(WithDefault.__default__, WithDefault.has_default(), T.__name__, T | None, typing.Optional[T])


class Pair(Generic[T, Number]):
    pass


print(Pair[str, int], Pair.__parameters__, list[T], dict[str, T][int], list[T].__parameters__)
for wrong in (lambda: TypeVar("A", int), lambda: TypeVar("A", int, str, bound=int), lambda: Pair[int]):
    try:
        wrong()
    except TypeError as error:
        print(error)

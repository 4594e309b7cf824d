# A ParamSpec or Concatenate stands for a Callable's whole list of parameters, and is shown without brackets.
from typing import Callable, Concatenate, ParamSpec, TypeVar, get_args

P = ParamSpec("P")
R = TypeVar("R")

for alias in (Callable[P, R], Callable[Concatenate[int, P], R], Callable[[int, R], str], Callable[[], int], Callable[..., R]):
    print(alias, get_args(alias))

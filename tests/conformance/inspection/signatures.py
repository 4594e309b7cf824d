# inspect.signature: parameters, defaults, annotations, binding; what kinds of functions there are.
import asyncio
import inspect
from functools import partial, wraps


def target(a, /, b: int, c=3, *args, d, e: str = "x", **kwargs) -> bool:
    """Does
        nothing.

    Really.
    """


class Robot:
    """A robot."""

    def __init__(self, name, speed=1):
        self.name = name

    def move(self, x, y):
        return x, y

    @classmethod
    def build(cls, kind="basic"):
        return cls(kind)

    @staticmethod
    def help(topic):
        pass


signature = inspect.signature(target)
print(signature, inspect.signature(Robot), inspect.signature(Robot.move), inspect.signature(Robot("r").move))
print(inspect.signature(Robot.build), inspect.signature(Robot.help), inspect.signature(partial(target, 1, c=5)))
for name, parameter in signature.parameters.items():
    print(name, parameter.kind, parameter.default is inspect.Parameter.empty, parameter.annotation, repr(parameter))
bound = signature.bind(1, 2, d=4, extra=5)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in (((), {}), ((1, 2), {}), ((1,), {"a": 2, "d": 1})):
    try:
        signature.bind(*args, **kwargs)
    except TypeError as error:
        print(error)


def decorator(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


print(inspect.signature(decorator(target)) == signature, inspect.unwrap(decorator(target)) is target)
print(inspect.getdoc(target), inspect.getdoc(Robot), inspect.getmodule(target).__name__, inspect.getfullargspec(target))
print([name for name, value in inspect.getmembers(Robot, inspect.isfunction)])

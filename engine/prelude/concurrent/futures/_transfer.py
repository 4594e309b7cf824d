# What happens to values on the way from one process to another: in CPython they are pickled. Here they are copied deeply, and
# what cannot be pickled is refused in the same words.

import copy


class PicklingError(Exception):
    pass


PicklingError.__module__ = "_pickle"


def _check_function(value):
    """Functions travel by name: only those of a module's top level can be found again."""
    if not hasattr(value, "__code__"):
        return
    if "<locals>" in value.__qualname__:
        raise AttributeError(f"Can't get local object {value.__qualname__!r}")
    if value.__name__ == "<lambda>":
        raise PicklingError(f"Can't pickle {value!r}: attribute lookup <lambda> on {value.__module__} failed")


def _copy(value):
    _check_function(value)
    if isinstance(value, (list, tuple, set)):
        for item in value:
            _check_function(item)
    return copy.deepcopy(value)


def copy_arguments(function, arguments, keywords):
    _check_function(function)
    return function, _copy(arguments), _copy(keywords)


def copy_result(result):
    return _copy(result)

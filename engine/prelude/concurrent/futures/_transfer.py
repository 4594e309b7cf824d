# What a process has of the program: its globals as they were when it was forked, and copies of what is sent to it. In CPython what goes
# from process to process is pickled; here it is copied deeply, and what cannot be pickled is refused in the same words.

import _thread
import copy
from functools import partial
import sys


class PicklingError(Exception):
    pass


PicklingError.__module__ = "_pickle"


_IS_SENT = "is sent"  # a key of deepcopy's memo


class Shared:
    """What several processes have in common: a forked one has it, but it cannot be sent to one."""

    _plural = "Synchronized objects"

    def __deepcopy__(self, memo):
        if _IS_SENT in memo:
            raise RuntimeError(f"{self._plural} should only be shared between processes through inheritance")
        return self


def _is_function(value):
    return hasattr(value, "__code__") and hasattr(value, "__globals__")


def _check_function(value):
    """Functions travel by name: only those of a module's top level can be found again."""
    if not _is_function(value):
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
    return copy.deepcopy(value, {_IS_SENT: True})


class Memory:
    """The globals of the program in one process: what it changes there stays there."""

    def __init__(self):
        self.process = _thread.new_process()
        self._globals = _thread.new_globals(self.process)
        main = sys.modules["__main__"].__dict__
        known = {}
        for name in list(main):
            self._globals[name] = self._forked(main[name], main, known)

    def _forked(self, value, main, known):
        if _is_function(value):
            return _thread.with_globals(value, self._globals) if value.__globals__ is main else value
        try:
            return copy.deepcopy(value, known)
        except Exception:
            return value  # locks, pools and their kind: of no use in the process

    def own(self, function):
        """The function of that name in this process."""
        if isinstance(function, partial):
            return partial(self.own(function.func), *function.args, **function.keywords)
        if not _is_function(function):
            return function
        own = self._globals.get(function.__name__)
        return own if _is_function(own) and own.__qualname__ == function.__qualname__ else function

    def run(self, function, arguments, keywords):
        """Calls it on copies; the result is a copy, too."""
        _check_function(function)
        # Behind a function that is given as an argument (map's chunks) stands one of this process as well.
        arguments = [self.own(argument) for argument in _copy(arguments)]
        return _copy(self.own(function)(*arguments, **_copy(keywords)))

    def run_inherited(self, function, arguments):
        """Calls what the process was forked with: no copies are sent."""
        self.own(function)(*copy.deepcopy(arguments))

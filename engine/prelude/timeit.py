# timeit: how long calls take. Behaviour follows Lib/timeit.py of CPython 3.13; the clock is the virtual one, on which computing takes no
# time unless the run says otherwise. Statements are callables: texts would need exec.

import itertools
from time import perf_counter as default_timer

default_number = 1000000
default_repeat = 5


def _callable(statement, what):
    if callable(statement):
        return statement
    if not isinstance(statement, str):
        raise ValueError(f"{what} is neither a string nor callable")
    if statement.strip() == "pass":
        return lambda: None
    raise NotImplementedError("not supported by Asyncarium: texts as statements for timeit (use a function)")


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._setup = _callable(setup, "setup")
        self._statement = _callable(stmt, "stmt")

    def timeit(self, number=default_number):
        statement, timer = self._statement, self.timer
        self._setup()
        began = timer()
        for _ in itertools.repeat(None, number):
            statement()
        return timer() - began

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Only ends where computing takes time."""
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

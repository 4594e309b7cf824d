# approx(): equal within a tolerance; of numbers, and of lists, tuples and dicts of them.

from math import inf, isinf, isnan


class ApproxBase:
    def __ne__(self, actual):
        return not self == actual

    __hash__ = None

    def __bool__(self):
        raise AssertionError("approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?")


class ApproxNumber(ApproxBase):
    def __init__(self, expected, rel, abs, nan_ok):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    @property
    def tolerance(self):
        absolute = 1e-12 if self.abs is None else self.abs
        if self.rel is None and self.abs is not None:
            return absolute
        return max((1e-6 if self.rel is None else self.rel) * abs(self.expected), absolute)

    def __eq__(self, actual):
        if actual == self.expected:
            return True
        if not isinstance(actual, (int, float)) or not isinstance(self.expected, (int, float)):
            return False
        if isnan(self.expected):
            return self.nan_ok and isnan(actual)
        if isinf(self.expected):
            return False
        return abs(self.expected - actual) <= self.tolerance

    def __repr__(self):
        if not isinstance(self.expected, (int, float)) or isinf(self.expected):
            return str(self.expected)
        return f"{self.expected} ± {self.tolerance:.1e}"


class ApproxSequence(ApproxBase):
    def __init__(self, expected, make):
        self.expected = expected
        self._parts = [make(item) for item in expected]

    def __eq__(self, actual):
        try:
            return len(actual) == len(self._parts) and all(a == part for a, part in zip(actual, self._parts))
        except TypeError:
            return False

    def __repr__(self):
        parts = self._parts if not isinstance(self.expected, tuple) else tuple(self._parts)
        return f"approx({parts!r})"


class ApproxMapping(ApproxBase):
    def __init__(self, expected, make):
        self._parts = {key: make(value) for key, value in expected.items()}

    def __eq__(self, actual):
        return set(actual) == set(self._parts) and all(actual[key] == part for key, part in self._parts.items())

    def __repr__(self):
        return f"approx({self._parts!r})"


def approx(expected, rel=None, abs=None, nan_ok=False):
    def make(value):
        return ApproxNumber(value, rel, abs, nan_ok)

    if isinstance(expected, dict):
        return ApproxMapping(expected, make)
    if isinstance(expected, (list, tuple)):
        return ApproxSequence(expected, make)
    return make(expected)

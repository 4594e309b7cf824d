# math: what is one C function is C++ (engine/vm/modules/math_natives.cpp); functions of ints and of many arguments are here.

from _math import (
    acos, asin, atan, atan2, cbrt, ceil as _ceil, copysign, cos, cosh, erf, erfc, exp, exp2, expm1, fabs, floor as _floor,
    fmod, frexp, gamma, hypot2 as _hypot2, isfinite, isinf, isnan, ldexp, lgamma, log, log10, log1p, log2, modf, nextafter,
    pow, remainder, sin, sinh, sqrt, tan, tanh, trunc as _trunc,
)

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def floor(x, /):
    method = getattr(type(x), "__floor__", None)
    return _floor(x) if isinstance(x, (int, float)) or method is None else method(x)


def ceil(x, /):
    method = getattr(type(x), "__ceil__", None)
    return _ceil(x) if isinstance(x, (int, float)) or method is None else method(x)


def trunc(x, /):
    method = getattr(type(x), "__trunc__", None)
    return _trunc(x) if isinstance(x, (int, float)) or method is None else method(x)


def acosh(x, /):
    if x < 1:
        raise ValueError("math domain error")
    return log(x + sqrt(x * x - 1))


def asinh(x, /):
    return copysign(log(abs(x) + sqrt(x * x + 1)), x)


def atanh(x, /):
    if not -1 < x < 1:
        raise ValueError("math domain error")
    return 0.5 * log1p(2 * x / (1 - x))


def degrees(x, /):
    return x * (180.0 / pi)


def radians(x, /):
    return x * (pi / 180.0)


def hypot(*coordinates):
    length = 0.0
    for coordinate in coordinates:
        length = _hypot2(length, coordinate)
    return length


def dist(p, q, /):
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[a - b for a, b in zip(p, q)])


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def prod(iterable, /, *, start=1):
    result = start
    for factor in iterable:
        result *= factor
    return result


def fsum(seq, /):
    """Exact: keeps the rounding errors of the sum as partial sums that do not overlap (Shewchuk)."""
    partials = []
    for x in seq:
        x = float(x)
        kept = []
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        partials = kept + [x]
    return float(sum(reversed(partials))) if partials else 0.0


def sumprod(p, q, /):
    return sum(a * b for a, b in zip(p, q, strict=True))


def _check_integer(n):
    if not isinstance(n, int):
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")


def factorial(n, /):
    _check_integer(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def gcd(*integers):
    result = 0
    for n in integers:
        _check_integer(n)
        while n:
            result, n = n, result % n
    return abs(result)


def lcm(*integers):
    result = 1
    for n in integers:
        _check_integer(n)
        if n == 0:
            return 0
        result = abs(result * n) // gcd(result, n)
    return result


def isqrt(n, /):
    _check_integer(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    root = 1 << (n.bit_length() + 1) // 2
    while True:
        better = (root + n // root) // 2
        if better >= root:
            return root
        root = better


def comb(n, k, /):
    _check_integer(n)
    _check_integer(k)
    if n < 0 or k < 0:
        raise ValueError("n must be a non-negative integer" if n < 0 else "k must be a non-negative integer")
    if k > n:
        return 0
    result = 1
    for i in range(1, min(k, n - k) + 1):
        result = result * (n - i + 1) // i
    return result


def perm(n, k=None, /):
    _check_integer(n)
    if k is None:
        return factorial(n)
    _check_integer(k)
    if n < 0 or k < 0:
        raise ValueError("n must be a non-negative integer" if n < 0 else "k must be a non-negative integer")
    result = 1
    for factor in range(n - k + 1, n + 1):
        result *= factor
    return result if k <= n else 0

# math: what is one C function is C++ (engine/vm/modules/math_natives.cpp); functions of ints and of many arguments are here.

from _math import (
    acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, ceil as _ceil, copysign, cos, cosh, erf, erfc, exp, exp2, expm1, fabs,
    floor as _floor, fmod, frexp, gamma, fma, isfinite, isinf, isnan, ldexp, lgamma, log, log10, log1p, log2,
    modf, nextafter as _nextafter, pow, remainder, sin, sinh, sqrt, tan, tanh, trunc as _trunc,
)

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def floor(x, /):
    method = getattr(type(x), "__floor__", None)
    return _floor(x) if type(x) in (int, float) or method is None else method(x)


def ceil(x, /):
    method = getattr(type(x), "__ceil__", None)
    return _ceil(x) if type(x) in (int, float) or method is None else method(x)


def trunc(x, /):
    method = getattr(type(x), "__trunc__", None)
    return _trunc(x) if type(x) in (int, float) or method is None else method(x)


def nextafter(x, y, /, *, steps=None):
    if steps is None:
        return _nextafter(x, y)
    steps = _index(steps)
    if steps < 0:
        raise ValueError("steps must be a non-negative integer")
    x, y = copysign(x, x), copysign(y, y)
    if isnan(x) or isnan(y):
        return x + y
    for _ in range(steps):
        if x == y:
            break
        x = _nextafter(x, y)
    return x


def ulp(x, /):
    x = fabs(x)
    if not isfinite(x):
        return x
    above = _nextafter(x, inf)
    return x - _nextafter(x, 0.0) if isinf(above) else above - x


def degrees(x, /):
    return x * (180.0 / pi)


def radians(x, /):
    return x * (pi / 180.0)


def _length(coordinates):
    """Scaled by a power of two, squares summed with their rounding errors, then one step of correction of the root."""
    if any(isinf(x) for x in coordinates):
        return inf
    if any(isnan(x) for x in coordinates):
        return nan
    largest = max(coordinates, default=0.0)
    if largest == 0.0 or len(coordinates) <= 1:
        return largest
    exponent = frexp(largest)[1]
    if exponent < -1023:  # 2.0 ** -exponent would be too large
        tiny = 2.2250738585072014e-308
        return tiny * _length([x / tiny for x in coordinates])
    scale = ldexp(1.0, -exponent)
    total, error, square_error = 1.0, 0.0, 0.0
    for x in coordinates:
        x *= scale
        square = x * x
        square_error += fma(x, x, -square)
        old = total
        total = old + square
        error += square - (total - old)
    root = sqrt(total - 1.0 + (error + square_error))
    square = -root * root
    square_error += fma(-root, root, -square)
    old = total
    total = old + square
    error += square - (total - old)
    rest = total - 1.0 + (error + square_error)
    return (root + rest / (2.0 * root)) / scale


def hypot(*coordinates):
    return _length([fabs(coordinate) for coordinate in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _length([fabs(float(a) - float(b)) for a, b in zip(p, q)])


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
    infinities = 0.0
    for x in seq:
        x = copysign(x, x)  # any number as a float, or TypeError
        if not isfinite(x):
            if isinf(infinities) and isinf(x) and infinities != x:
                raise ValueError("-inf + inf in fsum")
            infinities += x
            continue
        kept = []
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            if isinf(high):
                raise OverflowError("intermediate overflow in fsum")
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        partials = kept + [x]
    return infinities if infinities != 0.0 else _rounded_sum(partials)


def _rounded_sum(partials):
    """The partial sums, small ones first, rounded once: what is lost below half of the last place decides ties."""
    if not partials:
        return 0.0
    high = partials.pop()
    while partials:
        x = high
        y = partials.pop()
        high = x + y
        low = y - (high - x)
        if low:
            if partials and (low < 0) == (partials[-1] < 0):
                twice = low * 2.0
                x = high + twice
                if twice == x - high:
                    high = x
            break
    return high


def sumprod(p, q, /):
    """Ints are exact; products of floats are summed in three times the precision, and rounded once."""
    whole, other, has_floats = 0, 0, False
    high = low = tiny = 0.0
    p, q = iter(p), iter(q)
    for a in p:
        for b in q:
            break
        else:
            raise ValueError("Inputs are not the same length")
        kinds = (type(a), type(b))
        if kinds == (int, int):
            whole += a * b
        elif kinds in ((float, float), (float, int), (int, float)):
            has_floats = True
            a, b = float(a), float(b)
            product = a * b
            high, carry = _two_sum(high, product)
            low, rest = _two_sum(low, fma(a, b, -product))
            low, last = _two_sum(low, carry)
            tiny += rest + last
        else:
            other += a * b
    for _ in q:
        raise ValueError("Inputs are not the same length")
    if has_floats:
        last, rest = _two_sum(low, high)
        other += tiny + rest + last
    return other + whole if whole else other


def _two_sum(a, b):
    """The rounded sum, and what rounding has lost."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def factorial(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n > 9223372036854775807:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def gcd(*integers):
    result = 0
    for n in integers:
        n = _index(n)
        while n:
            result, n = n, result % n
    return abs(result)


def lcm(*integers):
    result = 1
    for n in integers:
        n = _index(n)
        result = abs(result * n) // gcd(result, n) if n and result else 0
    return result


def isqrt(n, /):
    n = _index(n)
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
    n, k = _index(n), _index(k)
    if n < 0 or k < 0:
        raise ValueError("n must be a non-negative integer" if n < 0 else "k must be a non-negative integer")
    if k > n:
        return 0
    result = 1
    for i in range(1, min(k, n - k) + 1):
        result = result * (n - i + 1) // i
    return result


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _index(n), _index(k)
    if n < 0 or k < 0:
        raise ValueError("n must be a non-negative integer" if n < 0 else "k must be a non-negative integer")
    result = 1
    for factor in range(n - k + 1, n + 1):
        result *= factor
    return result if k <= n else 0


_all_built_in()

# statistics: averages and spreads of lists of numbers. Sums are exact, as CPython's are (Lib/statistics.py): floats are added
# as fractions of whole numbers, and the result is rounded once.

from collections import Counter as _Counter
from math import erf as _erf, exp as _exp, isqrt as _isqrt, log as _log, sqrt as _sqrt, tau as _tau


class StatisticsError(ValueError):
    pass


def _fraction(value):
    """A number as numerator and denominator."""
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, float):
        return value.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _add(a, b):
    return a[0] * b[1] + b[0] * a[1], a[1] * b[1]


def _reduce(fraction):
    from math import gcd

    divisor = gcd(*fraction)
    return fraction[0] // divisor, fraction[1] // divisor


def _sum(data):
    """(whether all were ints, the exact sum as a fraction, the count)."""
    by_denominator = {}
    count = 0
    all_ints = True
    for value in data:
        count += 1
        all_ints = all_ints and isinstance(value, int)
        numerator, denominator = _fraction(value)
        by_denominator[denominator] = by_denominator.get(denominator, 0) + numerator
    total = (0, 1)
    for denominator, numerator in sorted(by_denominator.items()):
        total = _add(total, (numerator, denominator))
    return all_ints, _reduce(total), count


def _convert(fraction, to_int):
    numerator, denominator = _reduce(fraction)
    if to_int and denominator == 1:
        return numerator
    return numerator / denominator


def _sum_of_special(data):
    """What infinities and NaNs make of a sum; None when there are none."""
    special = [value for value in data if isinstance(value, float) and value - value != 0]
    return sum(special) if special else None


def mean(data):
    data = list(data)
    special = _sum_of_special(data)
    if special is not None:
        return special
    all_ints, (numerator, denominator), count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert((numerator, denominator * count), all_ints)


def fmean(data, weights=None):
    from math import fsum

    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum(a * b for a, b in zip(data, weights)) / total


def geometric_mean(data):
    from math import fsum

    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if any(value < 0 for value in data):
        raise StatisticsError("No negative inputs allowed")
    if any(value == 0 for value in data):
        return 0.0
    return _exp(fsum(map(_log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any(value < 0 for value in data):
        raise StatisticsError("harmonic mean does not support negative values")
    weights = [1] * len(data) if weights is None else list(weights)
    if any(value == 0 for value in data):
        return 0
    total = (0, 1)
    for value, weight in zip(data, weights):
        numerator, denominator = _fraction(value)
        top, bottom = _fraction(weight)
        total = _add(total, (denominator * top, numerator * bottom))
    _, weight_sum, _ = _sum(weights)
    return _convert((weight_sum[0] * total[1], weight_sum[1] * total[0]), False)


def median(data):
    data = sorted(data)
    count = len(data)
    if count == 0:
        raise StatisticsError("no median for empty data")
    middle = count // 2
    return data[middle] if count % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    highest = max(counts.values())
    return [value for value, count in counts.items() if count == highest]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        if count == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (count - 1), n)
            low, high = data[j], data[j + 1]
        else:
            j = i * (count + 1) // n
            j = 1 if j < 1 else count - 1 if j > count - 1 else j
            delta = i * (count + 1) - j * n
            low, high = data[j - 1], data[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


def _square_deviations(data, center=None):
    """(whether all were ints, the exact sum of the squares of the deviations, the count)."""
    data = list(data)
    all_ints, total, count = _sum(data)
    if count == 0:
        return all_ints, (0, 1), 0
    if center is None:
        numerator, denominator = total[0], total[1] * count
    else:
        numerator, denominator = _fraction(center)
    squares = {}
    for value in data:
        top, bottom = _fraction(value)
        difference = top * denominator - numerator * bottom
        key = (bottom * denominator) ** 2
        squares[key] = squares.get(key, 0) + difference * difference
    result = (0, 1)
    for key, square in sorted(squares.items()):
        result = _add(result, (square, key))
    return all_ints, _reduce(result), count


def variance(data, xbar=None):
    all_ints, (numerator, denominator), count = _square_deviations(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert((numerator, denominator * (count - 1)), all_ints)


def pvariance(data, mu=None):
    all_ints, (numerator, denominator), count = _square_deviations(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert((numerator, denominator * count), all_ints)


def _float_sqrt_of_fraction(n, m):
    """The square root of n / m, correctly rounded."""

    def integer_sqrt_of_fraction(n, m):
        root = _isqrt(n // m)
        return root | (root * root * m != n)

    bits = (n.bit_length() - m.bit_length() - 109) // 2
    if bits >= 0:
        return float(integer_sqrt_of_fraction(n, m << 2 * bits) << bits)
    return integer_sqrt_of_fraction(n << -2 * bits, m) / (1 << -bits)


def stdev(data, xbar=None):
    _, (numerator, denominator), count = _square_deviations(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _float_sqrt_of_fraction(numerator, denominator * (count - 1)) if numerator else 0.0


def pstdev(data, mu=None):
    _, (numerator, denominator), count = _square_deviations(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _float_sqrt_of_fraction(numerator, denominator * count) if numerator else 0.0


def covariance(x, y, /):
    from math import fsum

    count = len(x)
    if len(y) != count:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("covariance requires at least two data points")
    x_mean, y_mean = fsum(x) / count, fsum(y) / count
    return fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y)) / (count - 1)


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def pdf(self, x):
        variance = self._sigma * self._sigma
        difference = x - self._mu
        return _exp(difference * difference / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def zscore(self, x):
        return (x - self._mu) / self._sigma

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

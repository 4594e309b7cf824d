# statistics: averages and spreads of lists of numbers. Sums are exact, as CPython's are (Lib/statistics.py): floats are added
# as fractions of whole numbers, and the result is rounded once.

from collections import Counter as _Counter
from math import erf as _erf, exp as _exp, fabs as _fabs, hypot as _hypot, isqrt as _isqrt, log as _log, sqrt as _sqrt, tau as _tau


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
    if isinstance(fraction[0], float):  # an infinity or NaN
        return fraction[0] / fraction[1]
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
    logarithms = []
    for value in data:
        if value > 0.0 or value != value:
            logarithms.append(_log(value))
        elif value != 0.0:
            raise StatisticsError("No negative inputs allowed", value)
    total = fsum(logarithms)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if total != total:
        return total
    if len(logarithms) < len(data):  # a zero is among them
        return 0.0 if total != float("inf") else float("nan")
    return _exp(total / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (int, float)):
            raise TypeError("unsupported type")
        return next(_not_negative(data))
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    _, weight_sum, _ = _sum(_not_negative(weights))
    try:
        shares = [weight / value if weight else 0 for weight, value in zip(weights, _not_negative(data))]
    except ZeroDivisionError:
        return 0
    special = _sum_of_special(shares)
    if special is not None:
        return weight_sum[0] / weight_sum[1] / special
    all_ints, total, _ = _sum(shares)
    if total[0] <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert((weight_sum[0] * total[1], weight_sum[1] * total[0]), all_ints)


def _not_negative(values):
    for value in values:
        if value < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        yield value


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
    special = _sum_of_special(data)
    if special is not None:
        return False, (special, 1), len(data)
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
    n = n.numerator  # AttributeError for infinities and NaNs, as in CPython

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


# Wichura's rational functions for the quantiles of the normal distribution (algorithm AS 241): numerators and denominators for the
# middle, the slopes and the far ends, highest powers first.
_QUANTILES = (
    (2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
     1971.5909503065513, 133.14166789178438, 3.3871328727963665),
    (5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
     687.1870074920579, 42.31333070160091),
    (0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
     5.769497221460691, 4.630337846156546, 1.4234371107496835),
    (1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
     1.6763848301838038, 2.053191626637759),
    (2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
     0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103),
    (2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133,
     0.014875361290850615, 0.1369298809227358, 0.599832206555888),
)


def _polynomial(coefficients, x):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


def _normal_quantile(p, mu, sigma):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_QUANTILES[0], r) * q / _polynomial((*_QUANTILES[1], 1.0), r) * sigma
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    part, start = (2, 1.6) if r <= 5.0 else (4, 5.0)
    r -= start
    x = _polynomial(_QUANTILES[part], r) / _polynomial((*_QUANTILES[part + 1], 1.0), r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution of a random variable."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

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

    def samples(self, n, *, seed=None):
        import random

        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_quantile(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return _exp(difference * difference / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the areas below both curves they have in common: the curves cross in one or two places."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        narrow, wide = sorted((self, other), key=lambda one: (one._sigma, one._mu))
        if not narrow.variance or not wide.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        growth = wide.variance - narrow.variance
        distance = _fabs(wide._mu - narrow._mu)
        if not growth:
            return 1.0 - _erf(distance / (2.0 * narrow._sigma * _sqrt(2.0)))
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        spread = narrow._sigma * wide._sigma * _sqrt(
            distance * distance + growth * _log(wide.variance / narrow.variance)
        )
        first, second = (middle + spread) / growth, (middle - spread) / growth
        return 1.0 - (_fabs(wide.cdf(first) - narrow.cdf(first)) + _fabs(wide.cdf(second) - narrow.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * _fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / _fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

# random: the same numbers as CPython for a given seed. The generator is MT19937 (Matsumoto and Nishimura 1998); the
# distributions follow Lib/random.py of CPython 3.13. Without a seed of its own a program gets the run's.

from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor, isfinite as _isfinite
from math import lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt

_WORDS = 624
_MIDDLE = 397
_MASK = 0xFFFFFFFF
_missing = object()


def _run_seed():
    """What stands in for the operating system's entropy: the seed of the run."""
    from _run import seed

    return seed()


class Random:
    def __init__(self, x=None):
        self.gauss_next = None
        self.seed(x)

    # -- the generator

    def seed(self, a=None, version=2):
        if a is None:
            a = _run_seed()
        elif isinstance(a, float):
            a = hash(a)
        elif isinstance(a, (str, bytes)):
            from _sha512 import digest

            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + digest(data), "big")
        elif not isinstance(a, int):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        a = abs(a)
        key = []
        while a:
            key.append(a & _MASK)
            a >>= 32
        self._seed_by_array(key or [0])
        self.gauss_next = None

    def _seed_by_array(self, key):
        state = [19650218]
        for index in range(1, _WORDS):
            previous = state[-1]
            state.append((1812433253 * (previous ^ previous >> 30) + index) & _MASK)
        index, position = 1, 0
        for _ in range(max(_WORDS, len(key))):
            previous = state[index - 1]
            state[index] = ((state[index] ^ (previous ^ previous >> 30) * 1664525) + key[position] + position) & _MASK
            index += 1
            position += 1
            if index >= _WORDS:
                state[0] = state[_WORDS - 1]
                index = 1
            if position >= len(key):
                position = 0
        for _ in range(_WORDS - 1):
            previous = state[index - 1]
            state[index] = ((state[index] ^ (previous ^ previous >> 30) * 1566083941) - index) & _MASK
            index += 1
            if index >= _WORDS:
                state[0] = state[_WORDS - 1]
                index = 1
        state[0] = 0x80000000
        self._state = state
        self._index = _WORDS

    def _refill(self):
        state = self._state
        for index in range(_WORDS):
            word = state[index] & 0x80000000 | state[(index + 1) % _WORDS] & 0x7FFFFFFF
            twist = 0x9908B0DF if word & 1 else 0
            state[index] = state[(index + _MIDDLE) % _WORDS] ^ word >> 1 ^ twist
        self._index = 0

    def _word(self):
        if self._index >= _WORDS:
            self._refill()
        word = self._state[self._index]
        self._index += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9D2C5680
        word ^= word << 15 & 0xEFC60000
        return word ^ word >> 18

    def random(self):
        high = self._word() >> 5
        low = self._word() >> 6
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k, /):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        result = shift = 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            result |= word << shift
            shift += 32
            k -= 32
        return result

    def getstate(self):
        return (3, (*self._state, self._index), self.gauss_next)

    def setstate(self, state):
        _, words, self.gauss_next = state
        self._state, self._index = list(words[:-1]), words[-1]

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    # -- integers and sequences

    def _randbelow(self, n):
        bits = n.bit_length()
        result = self.getrandbits(bits)
        while result >= n:
            result = self.getrandbits(bits)
        return result

    def randrange(self, start, stop=None, step=1):
        start, step = _index(start), _index(step)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _index(stop)
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            counts = list(counts)
            if len(counts) != len(population):
                raise ValueError("The number of counts does not match the population")
            if sum(counts) <= 0:
                raise ValueError("Total of counts must be greater than zero")
            population = [item for item, times in zip(population, counts) for _ in range(times)]
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil(_log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            result = []
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        selected = set()
        result = []
        for _ in range(k):
            j = self._randbelow(n)
            while j in selected:
                j = self._randbelow(n)
            selected.add(j)
            result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * float(n))] for _ in range(k)]
            cum_weights = []
            running = 0
            for weight in weights:
                running += weight
                cum_weights.append(running)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_first_above(cum_weights, self.random() * total, n - 1)] for _ in range(k)]

    # -- real-valued distributions

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        magic = 4 * _exp(-0.5) / _sqrt(2.0)
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = magic * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            x2pi = self.random() * 2.0 * _pi
            g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (self._gamma_above_one(alpha) if alpha > 1.0 else self._gamma_below_one(alpha)) * beta

    def _gamma_above_one(self, alpha):
        """By rejection from a log-logistic distribution (Cheng, 1977)."""
        width = _sqrt(2.0 * alpha - 1.0)
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            other = 1.0 - self.random()
            v = _log(u / (1.0 - u)) / width
            x = alpha * _exp(v)
            z = u * u * other
            r = alpha - _log(4.0) + (alpha + width) * v - x
            if r + (1.0 + _log(4.5)) - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _gamma_below_one(self, alpha):
        """By rejection, from a power below one and an exponential above (Ahrens and Dieter, 1974)."""
        whole = (_e + alpha) / _e
        while True:
            p = whole * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((whole - p) / alpha)
            if self.random() <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def vonmisesvariate(self, mu, kappa):
        """An angle around `mu`, by rejection (Best and Fisher); evenly spread when `kappa` is next to nothing."""
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % (2.0 * _pi)

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


def _first_above(cumulative, value, last):
    low, high = 0, last
    while low < high:
        middle = (low + high) // 2
        if value < cumulative[middle]:
            high = middle
        else:
            low = middle + 1
    return low


SystemRandom = Random
_shared = None


def _shared_method(name):
    # The shared generator is made at the first use, so that programs that only import the module pay nothing.
    def call(*args, **kwargs):
        global _shared
        if _shared is None:
            _shared = Random()
        return getattr(_shared, name)(*args, **kwargs)

    call.__name__ = call.__qualname__ = name
    return call


seed = _shared_method("seed")
random = _shared_method("random")
uniform = _shared_method("uniform")
triangular = _shared_method("triangular")
randint = _shared_method("randint")
choice = _shared_method("choice")
randrange = _shared_method("randrange")
sample = _shared_method("sample")
shuffle = _shared_method("shuffle")
choices = _shared_method("choices")
normalvariate = _shared_method("normalvariate")
lognormvariate = _shared_method("lognormvariate")
vonmisesvariate = _shared_method("vonmisesvariate")
gammavariate = _shared_method("gammavariate")
betavariate = _shared_method("betavariate")
expovariate = _shared_method("expovariate")
gauss = _shared_method("gauss")
paretovariate = _shared_method("paretovariate")
weibullvariate = _shared_method("weibullvariate")
getstate = _shared_method("getstate")
setstate = _shared_method("setstate")
getrandbits = _shared_method("getrandbits")
randbytes = _shared_method("randbytes")

# secrets: what would be unguessable elsewhere comes from the run's seed here, so that a run can be repeated.

from random import Random as _Random

DEFAULT_ENTROPY = 32
_generator = _Random()


class SystemRandom(_Random):
    pass


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _generator.randrange(exclusive_upper_bound)


def randbits(k):
    return _generator.getrandbits(k)


def choice(seq):
    return _generator.choice(seq)


def token_bytes(nbytes=None):
    return _generator.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    data = token_bytes(nbytes)
    number = int.from_bytes(data, "big") << (-len(data) * 8) % 6
    count = (len(data) * 8 + 5) // 6
    return "".join(alphabet[number >> 6 * (count - 1 - index) & 63] for index in range(count))


def compare_digest(a, b, /):
    return a == b

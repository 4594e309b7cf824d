# SHA-512 (FIPS 180-4): what random.seed("text") needs, and hashlib.

_MASK = 0xFFFFFFFFFFFFFFFF


def primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all(candidate % prime for prime in found):
            found.append(candidate)
        candidate += 1
    return found


def root_fraction(number, degree):
    """The first 64 bits of the fractional part of the degree-th root of a number, by whole-number bisection."""
    scaled = number << 64 * degree
    low, high = 0, 1 << 72
    while low < high - 1:
        middle = (low + high) >> 1
        if middle**degree <= scaled:
            low = middle
        else:
            high = middle
    return low & _MASK


def _rotated(word, count):
    return (word >> count | word << 64 - count) & _MASK


def _compress(state, block, constants):
    words = [int.from_bytes(block[i : i + 8], "big") for i in range(0, 128, 8)]
    for i in range(16, 80):
        small0 = _rotated(words[i - 15], 1) ^ _rotated(words[i - 15], 8) ^ words[i - 15] >> 7
        small1 = _rotated(words[i - 2], 19) ^ _rotated(words[i - 2], 61) ^ words[i - 2] >> 6
        words.append((words[i - 16] + small0 + words[i - 7] + small1) & _MASK)
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(words, constants):
        big1 = _rotated(e, 14) ^ _rotated(e, 18) ^ _rotated(e, 41)
        first = (h + big1 + (e & f ^ ~e & g) + constant + word) & _MASK
        big0 = _rotated(a, 28) ^ _rotated(a, 34) ^ _rotated(a, 39)
        second = (big0 + (a & b ^ a & c ^ b & c)) & _MASK
        a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    first_primes = primes(80)
    state = [root_fraction(prime, 2) for prime in first_primes[:8]]
    constants = [root_fraction(prime, 3) for prime in first_primes]
    padding = b"\x80" + b"\x00" * ((111 - len(data)) % 128)
    message = data + padding + (len(data) * 8).to_bytes(16, "big")
    for begin in range(0, len(message), 128):
        state = _compress(state, message[begin : begin + 128], constants)
    return b"".join(word.to_bytes(8, "big") for word in state)

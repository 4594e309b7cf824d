# hashlib: MD5, SHA-1 and the SHA-2 family, written out (RFC 1321, FIPS 180-4). For short texts; nothing here is fast.

from _sha512 import digest as _sha512_digest, primes, root_fraction

_MASK = 0xFFFFFFFF


def _rotate(word, count):
    return (word << count | word >> 32 - count) & _MASK


def _padded(data, byteorder):
    length = len(data) * 8
    return data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + length.to_bytes(8, byteorder)


def _words(block, byteorder):
    return [int.from_bytes(block[index:index + 4], byteorder) for index in range(0, 64, 4)]


def _root_bits(count, degree):
    """The first 32 bits of the fractions of the roots of the first primes."""
    return [root_fraction(prime, degree) >> 32 for prime in primes(count)]


_tables = {}


def _sha256_table():
    if "sha256" not in _tables:
        _tables["sha256"] = _root_bits(64, 3)
    return _tables["sha256"]


def _sha256_family(data, state):
    constants = _sha256_table()
    data = _padded(data, "big")
    for start in range(0, len(data), 64):
        w = _words(data[start:start + 64], "big")
        for index in range(16, 64):
            x, y = w[index - 15], w[index - 2]
            low = _rotate(x, 25) ^ _rotate(x, 14) ^ x >> 3
            high = _rotate(y, 15) ^ _rotate(y, 13) ^ y >> 10
            w.append((w[index - 16] + low + w[index - 7] + high) & _MASK)
        a, b, c, d, e, f, g, h = state
        for index in range(64):
            first = h + (_rotate(e, 26) ^ _rotate(e, 21) ^ _rotate(e, 7)) + (e & f ^ ~e & g) + constants[index] + w[index]
            second = (_rotate(a, 30) ^ _rotate(a, 19) ^ _rotate(a, 10)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(word.to_bytes(4, "big") for word in state)


def _sha256(data):
    return _sha256_family(data, _root_bits(8, 2))


def _sha224(data):
    state = [0xC1059ED8, 0x367CD507, 0x3070DD17, 0xF70E5939, 0xFFC00B31, 0x68581511, 0x64F98FA7, 0xBEFA4FA4]
    return _sha256_family(data, state)[:28]


def _sha1(data):
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    data = _padded(data, "big")
    for start in range(0, len(data), 64):
        w = _words(data[start:start + 64], "big")
        for index in range(16, 80):
            w.append(_rotate(w[index - 3] ^ w[index - 8] ^ w[index - 14] ^ w[index - 16], 1))
        a, b, c, d, e = state
        for index in range(80):
            if index < 20:
                mixed, constant = b & c | ~b & d, 0x5A827999
            elif index < 40:
                mixed, constant = b ^ c ^ d, 0x6ED9EBA1
            elif index < 60:
                mixed, constant = b & c | b & d | c & d, 0x8F1BBCDC
            else:
                mixed, constant = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (_rotate(a, 5) + mixed + e + constant + w[index]) & _MASK, a, _rotate(b, 30), c, d
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e))]
    return b"".join(word.to_bytes(4, "big") for word in state)


_MD5_SHIFTS = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))


def _md5_table():
    if "md5" not in _tables:
        from math import sin

        _tables["md5"] = [int(abs(sin(index + 1)) * 2 ** 32) for index in range(64)]
    return _tables["md5"]


def _md5(data):
    constants = _md5_table()
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    data = _padded(data, "little")
    for start in range(0, len(data), 64):
        w = _words(data[start:start + 64], "little")
        a, b, c, d = state
        for index in range(64):
            turn = index // 16
            if turn == 0:
                mixed, word = b & c | ~b & d, index
            elif turn == 1:
                mixed, word = d & b | ~d & c, (5 * index + 1) % 16
            elif turn == 2:
                mixed, word = b ^ c ^ d, (3 * index + 5) % 16
            else:
                mixed, word = c ^ (b | ~d & _MASK), 7 * index % 16
            total = (a + mixed + constants[index] + w[word]) & _MASK
            a, b, c, d = d, (b + _rotate(total, _MD5_SHIFTS[turn][index % 4])) & _MASK, b, c
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d))]
    return b"".join(word.to_bytes(4, "little") for word in state)


_ALGORITHMS = {"md5": (_md5, 16, 64), "sha1": (_sha1, 20, 64), "sha224": (_sha224, 28, 64), "sha256": (_sha256, 32, 64),
               "sha512": (_sha512_digest, 64, 128)}
algorithms_guaranteed = set(_ALGORITHMS)
algorithms_available = set(_ALGORITHMS)


class _Hash:
    def __init__(self, name, data):
        self.name = name
        self._function, self.digest_size, self.block_size = _ALGORITHMS[name]
        self._data = b""
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, bytes):
            raise TypeError("object supporting the buffer API required")
        self._data += data

    def digest(self):
        return self._function(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def new(name, data=b"", **options):
    if name.lower() not in _ALGORITHMS:
        raise ValueError(f"unsupported hash type {name}")
    return _Hash(name.lower(), data)


def md5(string=b"", *, usedforsecurity=True):
    return _Hash("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return _Hash("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return _Hash("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return _Hash("sha256", string)


def sha512(string=b"", *, usedforsecurity=True):
    return _Hash("sha512", string)

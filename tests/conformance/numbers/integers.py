# int: any size, bases, bits, division towards minus infinity, pow with a modulus, conversions and errors.
big = 2 ** 200
print(big, big % 1000007, big // 3 ** 50, -big // 7, len(str(big)), big.bit_length(), (big - 1).bit_count(), hash(big) == hash(int(str(big))))
print(7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3, divmod(-7, 2), divmod(7, -2), 7 / 2, 10 ** 20 / 10 ** 18, -2 ** 2, (-2) ** 3, 2 ** -1)
print(0b1010, 0o17, 0xFF, 1_000_000, int("0b101", 0), int("ff", 16), int("-0x1F", 16), int(" 42 "), int("1_000"), int(3.99), int(-3.99), int("z", 36), int(True))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, (1 << 70) >> 68, -1 >> 3, -8 >> 1, 0xF0 & ~0x30, bin(-10), oct(64), hex(255), bin(big)[:5])
print(pow(3, 100, 7), pow(3, -1, 11), pow(2, 10), abs(-5), round(1234, -2), round(15, -1), round(25, -1), round(5.5), round(6.5), round(2.675, 2), round(-0.5))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (-1).to_bytes(2, "big", signed=True), (10).as_integer_ratio(), (5).conjugate(), (6).numerator, (3).is_integer())
import math
print(math.gcd(48, 36), math.lcm(4, 6), math.factorial(25), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 20), math.prod([1, 2, 3, 4]), sum(range(101)))
print(10 ** 18 + 1 == 1e18, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 1 == 1.0 == True, 10 ** 400 > 1e308, sorted([3, 1.5, True, 10 ** 30]))


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fibonacci(300), fibonacci(300) % 10 ** 9, [fibonacci(n) for n in range(10)])
for wrong in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: int("4.5"), lambda: int(""), lambda: int("9", 8), lambda: int(None), lambda: 1 << -1, lambda: int("x" * 3, 40), lambda: 0 ** -1, lambda: int(float("nan")), lambda: int(float("inf")), lambda: pow(2, -1, 4), lambda: 10 ** 400 * 1.0, lambda: (300).to_bytes(1, "big"), lambda: math.factorial(-1), lambda: 1 + "1", lambda: math.sqrt(-1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

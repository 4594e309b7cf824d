# Results of math down to the last digit of repr().
import math
import random

random.seed(7)
points = [tuple(random.uniform(-1, 1) * 10 ** random.randint(-8, 8) for _ in range(3)) for _ in range(12)]
for a, b, c in points:
    print(math.hypot(a, b, c), math.dist((a, b), (c, a)), math.fsum([a, b, c, -a]), math.sumprod((a, b), (c, a)))
for a, _, c in points:
    print(math.asinh(a), math.acosh(1 + abs(a)), math.atanh(a / (2 * abs(a) + 1)), math.asinh(c * 1e-9))
print(math.hypot(), math.hypot(-3), math.hypot(5e-324, 5e-324), math.hypot(1e308, 1e308), math.hypot(math.nan, math.inf))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100, 1e-100]), math.fsum([1e-16, 1, 1e16]), math.fsum([]))
print(math.sumprod([10, 20], [1, 2]), math.sumprod([1e16, 1.0, -1e16], [1, 1, 1]), math.sumprod([0.1] * 3, [3, 3, 3]))
print(math.log2(2**1100), math.log10(10**400), math.log(3**900), math.log(2**1100, 2), math.pow(0.0, -math.inf))
print(math.lcm(3, 0, 2), math.lcm(4, 6), math.factorial(20), math.ulp(1.0), math.fma(2, 3, 4), math.nextafter(1, 2, steps=2))


class Half:
    def __index__(self):
        return 6

    def __float__(self):
        return 0.5


print(math.gcd(Half(), 9), math.factorial(Half()), math.comb(Half(), 2), math.perm(Half(), 2), math.isqrt(Half()))
for wrong in (lambda: math.factorial(10**100), lambda: math.factorial(2.0), lambda: math.lcm(3, 0, 2.0), lambda: math.gcd("a"),
              lambda: math.atanh(1), lambda: math.acosh(0.5), lambda: math.log1p(-1), lambda: math.fsum([math.inf, -math.inf]),
              lambda: math.fsum([1e308, 1e308]), lambda: math.fsum(["1"]), lambda: math.sumprod([1], [2, 3]),
              lambda: math.hypot("a"), lambda: math.dist([1], [2, 3]), lambda: math.sqrt(10**400), lambda: math.log(0)):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

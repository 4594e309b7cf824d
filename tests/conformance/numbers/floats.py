# float: shortest texts, rounding, special values, exact sums, comparisons, hex and ratios.
import math

print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1 / 3, 2 / 3, 1e-5, 1e16, 123456.789e3, 1.0, -0.0, 5e-324, 1.7976931348623157e308)
print(float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(10 ** 22), float("0x1" if False else "1"))
nan, inf = float("nan"), float("inf")
print(nan == nan, nan in [nan], inf > 10 ** 1000, -inf < inf, math.isnan(nan), math.isinf(-inf), inf - inf, inf * 0, max(1, nan), min(nan, 1), 1 / inf)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, -2), 2 ** 0.5, 4 ** 0.5, 1e200 * 1e200, math.fmod(-7.5, 2), math.copysign(3, -0.0))
print(round(2.5), round(3.5), round(2.345, 2), round(-1.5), round(1e300), round(1234.5678, -2), round(0.1 + 0.2, 10), int(1e20), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7))
print((0.5).as_integer_ratio(), (0.1).hex(), (2.0).is_integer(), (2.5).is_integer(), hash(2.0) == hash(2), {1: "a"}[1.0])
print(sum([0.1] * 10), math.fsum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.pi, math.e, math.tau)
print(math.sin(1), math.cos(math.pi), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2), math.cbrt(27), math.expm1(1e-10))
print(math.modf(3.7), math.frexp(8.0), math.ldexp(0.5, 4), math.nextafter(1.0, 2.0), math.erf(0.5), math.gamma(5), math.remainder(7, 4))
for wrong in (lambda: float("abc"), lambda: 1.0 / 0, lambda: 1.5 % 0, lambda: 2.0 ** 10000, lambda: math.log(0), lambda: math.exp(1000), lambda: float(None), lambda: math.floor(inf), lambda: 1.5 & 1, lambda: round(nan), lambda: (-8) ** 0.5 if False else math.acos(2), lambda: 0.0 ** -1, lambda: range(1.5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

# Arithmetic dunders: reflected, in-place, unary, divmod, pow, round, index, comparison with other types.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return Money(self.cents - (other.cents if isinstance(other, Money) else other))

    def __rsub__(self, other):
        return Money(other - self.cents)

    def __mul__(self, factor):
        return Money(round(self.cents * factor)) if isinstance(factor, (int, float)) else NotImplemented

    def __rmul__(self, factor):
        return self * factor

    def __truediv__(self, other):
        return self.cents / other.cents

    def __floordiv__(self, other):
        return self.cents // other

    def __mod__(self, other):
        return Money(self.cents % other)

    def __divmod__(self, other):
        return self // other, self % other

    def __rpow__(self, base):
        return base ** self.cents

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __round__(self, digits=0):
        return Money(round(self.cents, digits))

    def __index__(self):
        return self.cents

    def __iadd__(self, other):
        print("in place")
        self.cents += int(other)
        return self

    def __int__(self):
        return self.cents

    def __matmul__(self, other):
        return "matrix"


a = Money(250)
print(a + Money(5), a + 1, 1 + a, sum([Money(1), Money(2)]), a - 50, 1000 - a)
print(a * 2, 0.5 * a, a / Money(100), a // 7, a % 7, divmod(a, 7), 2 ** Money(10))
print(-a, abs(Money(-3)), round(Money(1234), -2), "abcdef"[Money(2)], [10, 20, 30][Money(1)], hex(a), a @ a)
b = a
b += Money(50)
print(a, b is a, range(Money(3)), bin(Money(5)))
for action in (lambda: a + "x", lambda: "x" + a, lambda: a * "x", lambda: a ** 2, lambda: ~a, lambda: a < a, lambda: a @ 1 << 2):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Meter(float):
    def __add__(self, other):
        return Meter(float(self) + float(other))

    def __repr__(self):
        return f"{float(self)}m"


print(Meter(1.5) + 2, 2 + Meter(1.5), Meter(3) * 2, Meter(2) == 2.0, sorted([Meter(2), Meter(1)]))

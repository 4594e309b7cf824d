# How objects print: __str__ against __repr__, inside containers and f-strings, and the defaults.
class Both:
    def __str__(self):
        return "as text"

    def __repr__(self):
        return "Both()"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec.endswith("c"):
            return f"{self.amount * 100:.0f} cents"
        return format(self.amount, spec or ".2f")


class BadRepr:
    def __repr__(self):
        return 5


both = Both()
print(both, repr(both), [both], {"k": both}, (both,), f"{both} {both!r} {both!s:>10}")
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()])
print(f"{Money(3.5)} {Money(3.5):c} {Money(1234.5):,.1f}", format(Money(2)))
print("%s %r" % (both, both), "{} {!r}".format(both, both))
try:
    print(BadRepr())
except TypeError as error:
    print(error)
print(int, str, type(None), Both, ValueError)
print(len, print, [].append.__name__, Both.__str__.__qualname__)
print(range(3), range(0, 10, 2), slice(1, 2), {}.keys(), {"a": 1}.items(), Ellipsis, NotImplemented)
print(ValueError("x"), [ValueError("x"), KeyError("k")], str(KeyError("k")))

# __repr__, __str__, __format__, __bytes__, __bool__, __len__, __hash__ and their defaults.
class Both:
    def __repr__(self):
        return "Both()"

    def __str__(self):
        return "both as text"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class Formatted:
    def __format__(self, spec):
        return f"[{spec or 'nothing'}]"

    def __bytes__(self):
        return b"bytes of it"


print(Both(), [Both()], f"{Both()} {Both()!r} {Both()!s:>15}", "%s %r" % (Both(), Both()))
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr(), {"k": OnlyRepr()}], "{!s}".format(OnlyRepr()))
print(f"{Formatted()} {Formatted():>10} {Formatted():%Y-%m}", format(Formatted(), "x"), bytes(Formatted()))
try:
    format(Both(), ">10")
except TypeError as error:
    print(error)


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Truthy(Sized):
    def __bool__(self):
        return True


print(bool(Sized(0)), bool(Sized(2)), bool(Truthy(0)), not Sized(0), "yes" if Sized(1) else "no")


class Bad:
    def __len__(self):
        return -1

    def __bool__(self):
        return 2

    def __repr__(self):
        return 5

    def __hash__(self):
        return "x"


for action in (len, bool, repr, hash, str):
    try:
        action(Bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Key) and self.value % 10 == other.value % 10

    def __hash__(self):
        return hash(self.value % 10)


print(len({Key(1), Key(11), Key(2)}), {Key(3): "three"}[Key(13)], Key(5) in [Key(15)])

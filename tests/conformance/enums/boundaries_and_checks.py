# What becomes of a flag's unknown bits, and the decorators and attributes that check an enumeration.
from datetime import timedelta
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, Flag, IntFlag, auto, show_flag_values, verify


def attempt(label, action):
    try:
        print(label, repr(action()))
    except (ValueError, TypeError) as error:
        print(label, type(error).__name__, error)


for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Access(Flag, boundary=boundary):
        READ = auto()
        WRITE = auto()
        RUN = auto()

    print("==", boundary, boundary.name, Access._boundary_)
    for value in (3, 20, 8, -1, -4, -20):
        attempt(f"{value}:", lambda: Access(value))
    attempt("not write:", lambda: ~Access.WRITE)
    attempt("not all:", lambda: ~(Access.READ | Access.WRITE | Access.RUN))


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(~Mode.RWX, repr(~Mode.RWX), repr(Mode.X | 8), repr(~Mode.X), (~Mode.X).value, (Mode.R | Mode.W).value)
print(repr(Mode(0)), bool(Mode(0)), repr(Mode.RWX ^ 5), list(Mode.RWX), show_flag_values(22))


class Drawer(Enum):
    _ignore_ = "width shelf"
    _order_ = "top_1 top_2 bottom"
    for width in (1, 2):
        vars()[f"top_{width}"] = width * 10
    shelf = "not a member"
    bottom = 99


print(list(Drawer), hasattr(Drawer, "shelf"), hasattr(Drawer, "width"))


class Shade(Enum):
    MIST = 1, "grey"
    FERN = 2, "green"
    PLAIN = 3

    def __init__(self, number, family="none"):
        self._value_ = number
        self.family = family


print([(shade.name, shade.value, shade.family) for shade in Shade], Shade((2, "green")))
attempt("by what __init__ kept:", lambda: Shade(2))


class Pause(timedelta, Enum):
    SHORT = 1
    LONG = 2, 30


print(list(Pause), Pause.LONG + Pause.SHORT, [name for name in dir(Shade) if not name.startswith("__")])
print(dir(Shade.MIST))


def out_of_order():
    class Level(Enum):
        _order_ = "LOW HIGH MIDDLE"
        LOW = 1
        MIDDLE = 2
        HIGH = 3


def checked(check, base, **values):
    return lambda: verify(check)(base("Checked", values))


attempt("order:", out_of_order)
attempt("unique:", checked(UNIQUE, Enum, A=1, B=2, C=1))
attempt("continuous:", checked(CONTINUOUS, Enum, A=1, B=2, C=6))
attempt("continuous:", checked(CONTINUOUS, Enum, A=1, B=2, C=3))
attempt("continuous flag:", checked(CONTINUOUS, Flag, A=1, B=8))
attempt("named:", checked(NAMED_FLAGS, Flag, A=1, B=2, MANY=15))
attempt("named:", checked(NAMED_FLAGS, Flag, A=1, B=2, MANY=15, MORE=31))

# __post_init__ with InitVar, derived dataclasses, class variables, keyword-only fields and slots.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from typing import ClassVar


@dataclass
class Account:
    bank: ClassVar[str] = "First"
    owner: str
    balance: float = 0.0
    start: InitVar[float] = 0.0
    history: list = field(init=False, default_factory=list)

    def __post_init__(self, start):
        self.balance += start
        self.history.append(("opened", self.balance))


@dataclass
class Savings(Account):
    rate: float = 0.02
    _: KW_ONLY
    notes: str = ""

    def __post_init__(self, start):
        super().__post_init__(start * 2)
        self.history.append(("rate", self.rate))


print(Account("Ann", 10, 5))
print(Savings("Bob", 1.0, 2.0, 0.5, notes="vip"))
print([f.name for f in fields(Savings)], Savings.bank)
try:
    Savings("Bob", 1.0, 2.0, 0.5, "vip")
except TypeError as error:
    print(error)


@dataclass(slots=True)
class Pixel:
    x: int = 0
    y: int = 0


pixel = Pixel(1)
pixel.y = 5
print(pixel, Pixel.__slots__)
try:
    pixel.z = 1
except AttributeError as error:
    print(error)
try:
    @dataclass
    class Wrong:
        a: int = 0
        b: str
except TypeError as error:
    print(error)
try:
    @dataclass
    class Shared:
        a: list = []
except ValueError as error:
    print(error)

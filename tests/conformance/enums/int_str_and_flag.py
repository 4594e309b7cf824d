# IntEnum, StrEnum and Flag: members that are numbers, texts or sets of bits.
from enum import Flag, IntEnum, IntFlag, StrEnum, auto


class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10


class Event(StrEnum):
    STARTED = auto()
    STOPPED = auto()
    FAILED = "error"


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


class Mode(IntFlag):
    A = 1
    B = 2


print(Priority.LOW < Priority.HIGH, Priority.MEDIUM + 1, sorted(Priority, reverse=True), f"{Priority.HIGH} {Priority.HIGH:>4}")
print(Event.STARTED, Event.FAILED == "error", repr(Event.STOPPED), Event("started").upper(), f"<{Event.FAILED}>")
both = Permission.READ | Permission.WRITE
print(both, repr(both), both.value, Permission.READ in both, Permission.RUN in both, ~both)
print(Permission.ALL, list(both), bool(Permission.READ & Permission.RUN), both ^ Permission.READ)
print(Permission(5), Permission(0), len(Permission.ALL))
print(Mode.A | Mode.B, Mode.A | 8, int(Mode.A | Mode.B), Mode(3))
match Priority(5):
    case Priority.LOW:
        print("low")
    case Priority.MEDIUM:
        print("medium")

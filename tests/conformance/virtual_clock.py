"""The oracle's clock: whole nanoseconds since the program began, moved by whoever waits; and leaving the process at once."""

import os
import sys

NANOSECONDS = 1_000_000_000
FOREVER = 1 << 62  # the latest moment the clock can show

STATUS_DEADLOCK = 3

# A program that looks at the clock until a moment has come would look for ever: after so many looks, time passes.
FIRST_READINGS = 1000
READINGS_PER_TICK = 100
TICK = 1_000_000

# And one whose loop goes round and round without waiting.
FIRST_ROUNDS = 10_000
WEIGHT_OF_LOOKING = 100
ROUND_TAKES = 10_000
ROUNDS_OF_A_LENGTH = 100_000
LONGEST_ROUND = 10_000_000


class Clock:
    def __init__(self) -> None:
        self.now = 0
        self.readings = 0  # since a handle or a thread got its turn
        self.is_read = False  # since an iteration of a loop began

    def seconds(self) -> float:
        return self.now / NANOSECONDS

    def read(self) -> int:
        """What the program is told the time is."""
        self.is_read = True
        self.readings += 1
        if self.readings > FIRST_READINGS and self.readings % READINGS_PER_TICK == 0:
            self.now += TICK
        return self.now

    def forget_readings(self) -> None:
        self.readings = 0

    def advance_to(self, moment: int) -> None:
        self.now = max(self.now, moment)


clock = Clock()


def nanoseconds(seconds: float) -> int:
    return round(seconds * NANOSECONDS) if abs(seconds) < FOREVER / NANOSECONDS else FOREVER


def leave(status: int, message: str) -> None:
    """Ends the process where it stands: no `finally` of the program runs any more."""
    print(message, file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)

"""What the random programs are written with: lines with their indentation, what is in scope, and the chance that decides.

Nothing in a program may depend on addresses or on the order of a set of texts, and every program ends: loops are counted,
calls go only to functions defined before, and each function knows what it costs so that loops over calls stay small.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

DELAYS = ("0", "0", "0.1", "0.1", "0.2", "0.25", "0.3", "0.5", "0.5", "1", "1", "1.5", "2", "0.001", "0.1 + 0.2")
TIMEOUTS = ("0", "0.1", "0.2", "0.3", "0.5", "1", "1", "2", "3", "None")


@dataclass(frozen=True)
class Function:
    """An `async def` that later code may call with (who, n)."""

    name: str
    cost: int


@dataclass
class Scope:
    """What a statement may use where it stands. A block has a copy: what it assigns may not be there behind it."""

    is_async: bool = True
    is_generator: bool = False
    is_loop: bool = False            # break and continue are allowed
    may_return: bool = True
    in_group_handler: bool = False   # except*: no return, break, continue
    depth: int = 0
    ints: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    callables: list[str] = field(default_factory=list)
    workers: list[str] = field(default_factory=list)  # async functions inside this one, called with (who, n)

    def block(self, **changes) -> "Scope":
        copies = {name: list(getattr(self, name)) for name in ("ints", "lists", "tasks", "groups", "callables", "workers")}
        return replace(self, depth=self.depth + 1, **(copies | changes))


class Source:
    """The text so far, the random numbers, and the cost of the function that is being written."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.indentation = 0
        self.names = 0
        self.cost = 0
        self.loops = 1          # how often the statement being written is run by the loops around it
        self.functions: list[Function] = []
        self.generators: list[Function] = []
        self.shared: dict[str, list[str]] = {}

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def line(self, text: str = "") -> None:
        self.lines.append("    " * self.indentation + text if text else "")
        self.cost += self.loops

    @contextmanager
    def block(self, header: str, *, loops: int = 1) -> Iterator[None]:
        """`header:` and an indented block, which is run `loops` times."""
        self.line(header + ":")
        self.indentation += 1
        self.loops *= loops
        yield
        self.loops //= loops
        self.indentation -= 1

    def fresh(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def choose(self, *choices):
        return self.random.choice(choices)

    def below(self, end: int) -> int:
        return self.random.randrange(end)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def delay(self) -> str:
        return self.choose(*DELAYS)

    def timeout(self) -> str:
        return self.choose(*TIMEOUTS)

    def affordable(self, functions: list[Function]) -> list[Function]:
        return [function for function in functions if function.cost * self.loops <= 60]

    def take_generator(self) -> Function | None:
        """A generator that may be run here, its cost counted; None when there is none, or the loops around are deep."""
        generators = self.affordable(self.generators)
        if not generators or self.loops > 4:
            return None
        generator = self.choose(*generators)
        self.cost += generator.cost * self.loops
        return generator

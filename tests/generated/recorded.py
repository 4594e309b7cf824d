"""What CPython did with the programs of the first seeds, as fingerprints: so that every test run can compare without a CPython 3.13.

recorded.txt holds a line a seed: the seed, the program's digest, whether the order of the last deaths, the last stderr line and the task
steps count, and the digest of the outcome and the steps. A generator that has changed makes other programs: run.py --record makes the
file anew.
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from outcomes import Run, sort_last_deaths

OPENING = "# Fingerprints of what CPython did with random programs, made by run.py --record; recorded.py says what a line holds.\n"
FILE = Path(__file__).resolve().parent / "recorded.txt"


@dataclass(frozen=True)
class Fingerprint:
    program: str
    has_order: bool
    has_stderr_line: bool
    has_steps: bool
    run: str

    @staticmethod
    def of(text: str, expected: Run) -> "Fingerprint":
        return Fingerprint(digest(text), expected.has_order, bool(expected.outcome.last_stderr_line), expected.steps is not None,
                           digest_of_run(expected))

    def fault(self, text: str, actual: Run) -> str:
        """What is wrong with this run of the program, or nothing."""
        if digest(text) != self.program:
            return "the generator makes another program than the one recorded: run.py --record"
        if not self.has_order:
            actual = replace(actual, outcome=sort_last_deaths(actual.outcome))
        if not self.has_stderr_line:
            actual = replace(actual, outcome=replace(actual.outcome, last_stderr_line=""))
        if not self.has_steps:
            actual = replace(actual, steps=None)
        return "" if digest_of_run(actual) == self.run else "differs from what CPython did"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def digest_of_run(run: Run) -> str:
    outcome = run.outcome
    return digest("\n".join([str(outcome.status), outcome.last_stderr_line, outcome.stdout, *(run.steps or [])]))


def load() -> dict[int, Fingerprint]:
    rows = (line.split() for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {int(seed): Fingerprint(program, "order" in counts, "stderr" in counts, "steps" in counts, run)
            for seed, program, counts, run in rows}


def counting(fingerprint: Fingerprint) -> str:
    counted = {"stdout": True, "order": fingerprint.has_order, "stderr": fingerprint.has_stderr_line, "steps": fingerprint.has_steps}
    return "+".join(name for name, counts in counted.items() if counts)


def save(fingerprints: dict[int, Fingerprint]) -> None:
    lines = [f"{seed} {print_.program} {counting(print_)} {print_.run}\n" for seed, print_ in sorted(fingerprints.items())]
    FILE.write_text(OPENING + "".join(lines), encoding="utf-8")

"""What the recorder and the runner share: the programs, and the text form of what a program is expected to do.

An expected file stands beside its program and reads:

    recorded from CPython 3.13.0
    exit status: 0
    last stderr line: (nothing, or the line)
    stdout:
    (all of it, to the end of the file)
"""

import fnmatch
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
STATUS_DEADLOCK = 3


@dataclass(frozen=True)
class Outcome:
    """What a run of a program did, as far as the suite compares it."""

    status: int
    last_stderr_line: str
    stdout: str

    @staticmethod
    def of(status: int, stdout: bytes, stderr: bytes) -> "Outcome":
        lines = [line for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]
        # A deadlock report is Asyncarium's own: CPython would just hang.
        last = lines[-1] if lines and status != STATUS_DEADLOCK else ""
        return Outcome(status, last, stdout.decode("utf-8", "replace"))

    def to_text(self, recorded_from: str) -> str:
        return (f"recorded from {recorded_from}\nexit status: {self.status}\n"
                f"last stderr line: {self.last_stderr_line}\nstdout:\n{self.stdout}")

    @staticmethod
    def load(recording: Path) -> "Outcome":
        """Reads an expected file; bytes, because line ends within stdout count."""
        _recorded, status, last, _title, stdout = recording.read_bytes().decode("utf-8").split("\n", 4)
        return Outcome(int(status.removeprefix("exit status: ")), last.removeprefix("last stderr line: "), stdout)


def name_of(program: Path) -> str:
    """`topic/name`."""
    return f"{program.parent.name}/{program.stem}"


def expected_file(program: Path) -> Path:
    return program.with_suffix(".expected")


def is_tests(program: Path) -> bool:
    """Whether it is a file of tests: for pytest and `asyncarium test`, not to be run."""
    return program.stem.endswith("_test")


def find_programs(patterns: list[str]) -> list[Path]:
    """The programs whose topic, or topic/name, matches one of the patterns; all without any."""
    found = sorted(FOLDER.glob("*/*.py"))
    if not patterns:
        return found
    return [path for path in found
            if any(fnmatch.fnmatch(name_of(path), pattern) or fnmatch.fnmatch(path.parent.name, pattern)
                   for pattern in patterns)]

"""Runs a program in CPython and in Asyncarium and says how they differ: stdout, exit status, last stderr line, order of task steps."""

import difflib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from cpython import CONFORMANCE, Server

sys.path.append(str(CONFORMANCE))
from steps import StepsTool  # noqa: E402
from suite import Outcome  # noqa: E402


def load_conformance_run():
    """The conformance suite's own comparison. Its module is called `run`, as this folder's is."""
    spec = importlib.util.spec_from_file_location("conformance_run", CONFORMANCE / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


conformance_run = load_conformance_run()

SECONDS_ALLOWED = 20
DIFFERENCE_LINES = 20
# When CPython writes to stderr while its modules are gone already, or names a file of its library, what it says last is chance, and is not
# compared; nor is the order in which things die then.
SIGNS_OF_TEARDOWN = ("sys.meta_path is None", "<sys>:0:", "asyncio/tasks.py:")


LAST_WORDS = re.compile(r" dies$| ends at -?\d+$| handler Task exception was never retrieved ")


@dataclass(frozen=True)
class Run:
    outcome: Outcome
    steps: list[str] | None  # None: not known
    has_order: bool = True  # whether the order of what dies last counts


def sort_last_deaths(outcome: Outcome) -> Outcome:
    """What dies while CPython takes itself apart goes in an order that is left to it."""
    lines = outcome.stdout.splitlines(keepends=True)
    begin = len(lines)
    while begin and LAST_WORDS.search(lines[begin - 1]):
        begin -= 1
    return replace(outcome, stdout="".join(lines[:begin] + sorted(lines[begin:])))


class Asyncarium:
    """Our side, for one thread, with a folder of its own that programs are written to."""

    def __init__(self, binary: str) -> None:
        self.binary = binary
        self.steps_tool = StepsTool(binary)
        self.folder = tempfile.TemporaryDirectory(prefix="asyncarium-generated-")
        self.program = Path(self.folder.name) / "program.py"

    def close(self) -> None:
        self.steps_tool.close()
        self.folder.cleanup()

    def run(self, text: str) -> Run:
        self.program.write_text(text, encoding="utf-8")
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        try:
            result = subprocess.run([self.binary, "run", self.program.name], cwd=self.program.parent, env=environment,
                                    capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS_ALLOWED)
        except subprocess.TimeoutExpired:
            return Run(Outcome(-14, "still running", ""), [])
        outcome = Outcome.of(result.returncode, result.stdout, result.stderr)
        return Run(outcome, self.steps_tool.steps(self.program))


class CPython:
    """The other side, likewise."""

    def __init__(self, python: str) -> None:
        self.server = Server(python)
        self.folder = tempfile.TemporaryDirectory(prefix="asyncarium-generated-")
        self.program = Path(self.folder.name) / "program.py"

    def close(self) -> None:
        self.server.close()
        self.folder.cleanup()

    def run(self, text: str) -> Run:
        """What the program does when nobody traces it, and the steps unless it does something else when it is traced."""
        plain, traced = self.run_once(text, traces=False), self.run_traced(text)
        return replace(plain, steps=traced.steps if traced.outcome == plain.outcome else None)

    def run_traced(self, text: str) -> Run:
        return self.run_once(text, traces=True)

    def run_once(self, text: str, *, traces: bool) -> Run:
        self.program.write_text(text, encoding="utf-8")
        stdout, stderr, steps = (self.program.with_suffix(suffix) for suffix in (".stdout", ".stderr", ".steps"))
        status = self.server.run(self.program, stdout, stderr, steps if traces else None)
        outcome = Outcome.of(status, stdout.read_bytes(), stderr.read_bytes())
        errors = stderr.read_text(encoding="utf-8", errors="replace")
        is_torn_down = any(sign in errors for sign in SIGNS_OF_TEARDOWN)
        if is_torn_down:
            outcome = replace(sort_last_deaths(outcome), last_stderr_line="")
        return Run(outcome, steps.read_text(encoding="utf-8").splitlines() if traces else None, not is_torn_down)


class Comparer:
    """A pair of both sides, for one thread."""

    def __init__(self, python: str, binary: str) -> None:
        self.python = python
        self.cpython = CPython(python)
        self.asyncarium = Asyncarium(binary)

    def close(self) -> None:
        self.cpython.close()
        self.asyncarium.close()

    def differences_from_fresh(self, text: str) -> list[str]:
        """The same, from a CPython with another memory: some orders in it hang on addresses."""
        self.cpython.close()
        self.cpython = CPython(self.python)
        return self.differences(text)

    def differences(self, text: str) -> list[str]:
        """A line a difference; none when both did the same."""
        actual = self.asyncarium.run(text)
        # Whoever does the same as under tracing need not be run without.
        return differences(self.cpython.run_traced(text), actual) and differences(self.cpython.run(text), actual)


def differences(expected: Run, actual: Run) -> list[str]:
    outcome = actual.outcome if expected.has_order else sort_last_deaths(actual.outcome)
    found = conformance_run.differences(expected.outcome, outcome)
    if not found and expected.steps is not None and expected.steps != actual.steps:
        found.append("the order of task steps")
        diff = difflib.unified_diff(expected.steps, actual.steps, "CPython", "Asyncarium", lineterm="")
        found += list(diff)[:DIFFERENCE_LINES]
    return found


def kind_of(found: list[str]) -> str:
    """What sort of difference it is: a shrunk program must differ in the same way as the one it comes from."""
    if not found:
        return ""
    if found[0].startswith("---"):
        return "stdout"
    # Of a last stderr line, what stands before the colon: the exception's type.
    return " ".join(line.split(": ")[0] if "line" not in line else line.rstrip("'\"").split(": ")[0].split("(")[0] for line in found[:2])

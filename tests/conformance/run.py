#!/usr/bin/env python3
"""Runs the programs in Asyncarium and compares stdout, exit status, last stderr line and the order of task steps with what CPython did.

Use: run.py [--only PATTERN]... [-j N] [TOPIC]...; the program under test is $ASYNCARIUM, else the newest build's.
"""

import argparse
import difflib
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from steps import StepsTool, has_steps, recorded_steps, to_text
from suite import ROOT, Outcome, expected_file, find_programs, is_tests, name_of

SECONDS_ALLOWED = 120  # the longest takes two, but the machine may be busy
DIFFERENCE_LINES = 40


def find_binary() -> str:
    named = os.environ.get("ASYNCARIUM")
    if named:
        return named
    built = sorted(ROOT.glob("build/*/asyncarium"), key=lambda path: path.stat().st_mtime)
    if not built:
        sys.exit("run.py: no build/*/asyncarium; build it or set ASYNCARIUM")
    return str(built[-1])


def run(binary: str, program: Path) -> Outcome:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    result = subprocess.run([binary, "test" if is_tests(program) else "run", str(program.relative_to(ROOT))], cwd=ROOT, env=environment,
                            capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS_ALLOWED)
    return Outcome.of(result.returncode, result.stdout, result.stderr)


def differences(expected: Outcome, actual: Outcome) -> list[str]:
    """One line a difference, a unified diff for stdout; nothing if all is equal."""
    found = []
    if actual.stdout != expected.stdout:
        diff = difflib.unified_diff(expected.stdout.splitlines(), actual.stdout.splitlines(), "CPython", "Asyncarium",
                                    lineterm="")
        lines = list(diff) or ["stdout differs in its line ends"]
        found += lines[:DIFFERENCE_LINES]
        if len(lines) > DIFFERENCE_LINES:
            found.append(f"… {len(lines) - DIFFERENCE_LINES} more lines")
    if actual.status != expected.status:
        found.append(f"exit status: expected {expected.status}, is {actual.status}")
    if expected.last_stderr_line and actual.last_stderr_line != expected.last_stderr_line:
        found.append(f"last stderr line: expected {expected.last_stderr_line!r}")
    if found and actual.last_stderr_line and actual.last_stderr_line != expected.last_stderr_line:
        found.append(f"last stderr line is {actual.last_stderr_line!r}")
    return found


def differences_of_steps(expected: str, actual: str) -> list[str]:
    lines = list(difflib.unified_diff(expected.splitlines(), actual.splitlines(), "CPython", "Asyncarium", lineterm="", n=1))
    return ["the order of task steps:", *lines[:DIFFERENCE_LINES]] if lines else []


class StepsTools:
    """A StepsTool for each thread that asks."""

    def __init__(self, binary: str) -> None:
        self.binary = binary
        self.local = threading.local()
        self.all: list[StepsTool] = []

    def steps(self, program: Path) -> list[str]:
        if not hasattr(self.local, "tool"):
            self.local.tool = StepsTool(self.binary)
            self.all.append(self.local.tool)
        return self.local.tool.steps(program)

    def close(self) -> None:
        for tool in self.all:
            tool.close()


def check(binary: str, steps_tools: StepsTools, program: Path) -> list[str]:
    """Runs one program; answers what is wrong, a line each."""
    recording = expected_file(program)
    if not recording.exists():
        return ["nothing is recorded: run tests/conformance/record.py"]
    expected = Outcome.load(recording)
    try:
        found = differences(expected, run(binary, program))
        if not found and has_steps(program):
            found = differences_of_steps(recorded_steps(program), to_text(steps_tools.steps(program)))
        return found
    except subprocess.TimeoutExpired:
        return [f"still running after {SECONDS_ALLOWED} s"]
    except OSError as error:
        return [str(error)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="*", help="folders; all without any")
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN",
                        help="topic or topic/name, with * and ?")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    options = parser.parse_args()
    programs = find_programs(options.topics + options.only)
    binary = find_binary()
    steps_tools = StepsTools(binary)
    failed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for program, faults in zip(programs, pool.map(lambda path: check(binary, steps_tools, path), programs)):
            if faults:
                failed += 1
                print(f"--- {name_of(program)}", *faults, sep="\n    ")
    steps_tools.close()
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())

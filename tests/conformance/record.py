#!/usr/bin/env python3
"""Writes the expected files: runs each program in CPython under the oracle and keeps what it did.

Every program runs under two hash seeds; one whose outcomes differ depends on chance and is not recorded. A third run traces the
order of task steps (steps.py). Test files (…_test.py) run in pytest 7 with pytest-asyncio, which must be found (PYTHONPATH).
Use: record.py [--python PYTHON] [--check] [--steps] [TOPIC or TOPIC/NAME pattern]...
"""

import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from steps import has_steps, recorded_steps, steps_file, to_text
from suite import FOLDER, ROOT, Outcome, expected_file, find_programs, name_of

HASH_SEEDS = ("0", "4711")
SECONDS_ALLOWED = 30
STATUS_REFUSED = 70  # by the oracle


def version_of(python: str) -> tuple[int, ...]:
    answer = subprocess.run([python, "--version"], capture_output=True, text=True).stdout
    found = re.match(r"Python (\d+)\.(\d+)\.(\d+)\s*$", answer)
    return tuple(map(int, found.groups())) if found else ()


def newest_python() -> str:
    """The newest released CPython from 3.11 to 3.13 to be found: where they differ, the suite follows 3.13."""
    candidates = [sys.executable, *filter(None, (shutil.which(f"python3.{minor}") for minor in (11, 12, 13))),
                  *glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python3"))]
    usable = {version_of(python): python for python in candidates if (3, 11) <= version_of(python)[:2] <= (3, 13)}
    if not usable:
        sys.exit("record.py: no CPython 3.11 to 3.13 found; name one with --python")
    return usable[max(usable)]


def run_in_oracle(python: str, program: Path, hash_seed: str, *arguments: str) -> Outcome:
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": hash_seed,
                   "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    result = subprocess.run([python, str(FOLDER / "oracle.py"), str(program.relative_to(ROOT)), *arguments], cwd=ROOT,
                            env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS_ALLOWED)
    if result.returncode == STATUS_REFUSED:
        raise RuntimeError(result.stderr.decode().strip().splitlines()[-1])
    return Outcome.of(result.returncode, result.stdout, result.stderr)


def trace(python: str, program: Path, expected: Outcome) -> str:
    """The order of task steps as a .steps file holds it. RuntimeError when the program does something else under tracing."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as file:
        outcome = run_in_oracle(python, program, HASH_SEEDS[0], file.name)
        if (outcome.stdout, outcome.status) != (expected.stdout, expected.status):
            raise RuntimeError("notices that its steps are traced: see UNTRACED in steps.py")
        return to_text(file.read().splitlines())


def write(target: Path, text: str) -> None:
    temporary = target.with_suffix(".tmp")
    temporary.write_text(text, encoding="utf-8", newline="")
    temporary.replace(target)


def record(python: str, version: str, program: Path, options: argparse.Namespace) -> str | None:
    """Records one program, or with --check only compares; answers what is wrong."""
    target = expected_file(program)
    try:
        if options.steps:
            first = Outcome.load(target)
        else:
            first, second = (run_in_oracle(python, program, seed) for seed in HASH_SEEDS)
            if first != second:
                return f"{name_of(program)}: does not do the same under two hash seeds"
        steps = trace(python, program, first) if has_steps(program) else ""
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        return f"{name_of(program)}: {error}"
    if options.check:
        same = target.exists() and Outcome.load(target) == first and steps == recorded_steps(program)
        return None if same else f"{name_of(program)}: differs from what is recorded"
    if not options.steps:
        write(target, first.to_text(f"CPython {version}"))
    if steps:
        write(steps_file(program), steps)
    else:
        steps_file(program).unlink(missing_ok=True)
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", help="topics or topic/name patterns; all programs without any")
    parser.add_argument("--python", help="the CPython to record from (the newest found)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a recording differs")
    parser.add_argument("--steps", action="store_true", help="only the order of task steps, of programs that are recorded already")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    options = parser.parse_args()
    python = options.python or newest_python()
    version = ".".join(map(str, version_of(python)))
    programs = find_programs(options.patterns)
    with ThreadPoolExecutor(options.jobs) as pool:
        outcomes = pool.map(lambda path: record(python, version, path, options), programs)
        faults = [fault for fault in outcomes if fault]
    for fault in faults:
        print(fault)
    verb = "compared with" if options.check else "recorded from"
    print(f"{len(programs) - len(faults)} programs {verb} CPython {version}, {len(faults)} failed")
    return 1 if faults or not programs else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the libFuzzer targets side by side for some seconds each, from the programs of the conformance suite and random ones.

Use: fuzz.py [--seconds N] [--target NAME]...; an hour is `fuzz.py --seconds 3600`. What is found lies in build/fuzz/findings.
They are built by `cmake --preset fuzz && cmake --build --preset fuzz --target fuzz_compile fuzz_run` (clang).
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
BUILD = ROOT / "build" / "fuzz"
TARGETS = ("compile", "run")
RANDOM_PROGRAMS = 30
LONGEST = 4096  # bytes of an input
HANGS = 300  # seconds of wall time: a run is bounded and takes less than one, but the machine may be busy
MOST_MEMORY = 2048  # megabytes
ENVIRONMENT = {"ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1", "UBSAN_OPTIONS": "print_stacktrace=1"}

sys.path.insert(0, str(FOLDER.parent / "generated"))
from generator import generate  # noqa: E402


def binary_of(target: str) -> Path:
    return BUILD / "tests" / f"fuzz_{target}"


def make_seeds() -> Path:
    """A folder with the programs that mutation starts from."""
    seeds = BUILD / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    seeds.mkdir(parents=True)
    for program in (ROOT / "tests" / "conformance").glob("*/*.py"):
        shutil.copy(program, seeds / f"{program.parent.name}_{program.name}")
    for seed in range(RANDOM_PROGRAMS):
        (seeds / f"random_{seed}.py").write_text(generate(seed), encoding="utf-8")
    return seeds


def start(target: str, seconds: int, seeds: Path) -> subprocess.Popen:
    """A run of one target; its corpus grows in build/fuzz and serves the next run too."""
    corpus = BUILD / f"corpus_{target}"
    findings = BUILD / "findings"
    corpus.mkdir(exist_ok=True)
    findings.mkdir(exist_ok=True)
    arguments = [f"-max_total_time={seconds}", f"-dict={FOLDER / 'python.dict'}", f"-max_len={LONGEST}", f"-timeout={HANGS}",
                 f"-rss_limit_mb={MOST_MEMORY}", "-print_final_stats=1", f"-artifact_prefix={findings}/{target}-", str(corpus), str(seeds)]
    with (BUILD / f"fuzz_{target}.log").open("w") as log:
        return subprocess.Popen([binary_of(target), *arguments], cwd=ROOT, env=os.environ | ENVIRONMENT, stdout=log, stderr=log)


def report(target: str, status: int) -> None:
    lines = (BUILD / f"fuzz_{target}.log").read_text(errors="replace").splitlines()
    executed = next((line.split()[-1] for line in lines if "number_of_executed_units" in line), "?")
    print(f"{target}: {executed} inputs, {'a finding' if status else 'no finding'}")
    if status:
        print(*lines[-60:], sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--target", action="append", choices=TARGETS)
    options = parser.parse_args()
    targets = options.target or TARGETS
    seeds = make_seeds()
    running = {target: start(target, options.seconds, seeds) for target in targets}
    statuses = {target: process.wait() for target, process in running.items()}
    for target, status in statuses.items():
        report(target, status)
    return 1 if any(statuses.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs random programs in CPython and Asyncarium; each that differs is shrunk, and kept in the folder named with --keep.

Use: run.py [--count N] [--first SEED] [--jobs N] [--keep FOLDER] [--no-shrink]; a night's run is `run.py --count 20000 --jobs 2`.
--record writes recorded.txt from CPython, --recorded compares Asyncarium with that file and needs no CPython.
The program under test is $ASYNCARIUM, else the newest build's.
"""

import argparse
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import recorded
from generator import generate
from outcomes import Asyncarium, Comparer, CPython, conformance_run
from record import newest_python
from shrink import shrink

CHUNK = 10  # programs that one job takes at a time
RECORDED_SEEDS = range(1, 501)


def check_both(comparer: Comparer, seed: int, options: argparse.Namespace) -> str:
    """Compares the program of that seed; answers a report if it differs."""
    text = generate(seed)
    found = comparer.differences(text)
    if not found:
        return ""
    if not comparer.differences_from_fresh(text):
        print(f"seed {seed}: CPython, started anew, does the same; what it did before was chance", flush=True)
        return ""
    if not options.no_shrink:
        text, found = shrink(comparer, text, found)
    if options.keep is not None:
        (options.keep / f"seed_{seed}.py").write_text(text, encoding="utf-8")
        (options.keep / f"seed_{seed}.difference").write_text("\n".join(found) + "\n", encoding="utf-8")
    return "\n    ".join([f"--- seed {seed}", *found])


def in_parallel(seeds: range, jobs: int, make_worker: Callable, act: Callable) -> list:
    """act(worker, seed) for each seed, by `jobs` threads with a worker each; the answers in the order of the seeds."""
    idle = [make_worker() for _ in range(jobs)]

    def act_on(chunk: range) -> list:
        worker = idle.pop()
        try:
            return [act(worker, seed) for seed in chunk]
        finally:
            idle.append(worker)

    with ThreadPoolExecutor(jobs) as pool:
        answers = list(pool.map(act_on, [seeds[i:i + CHUNK] for i in range(0, len(seeds), CHUNK)]))
    for worker in idle:
        worker.close()
    return [answer for chunk in answers for answer in chunk]


def record(options: argparse.Namespace) -> int:
    def fingerprint(cpython: CPython, seed: int) -> recorded.Fingerprint:
        text = generate(seed)
        return recorded.Fingerprint.of(text, cpython.run(text))

    fingerprints = in_parallel(RECORDED_SEEDS, options.jobs, lambda: CPython(newest_python()), fingerprint)
    recorded.save(dict(zip(RECORDED_SEEDS, fingerprints)))
    print(f"{len(RECORDED_SEEDS)} programs recorded")
    return 0


def compare_with_recorded(options: argparse.Namespace) -> int:
    fingerprints = recorded.load()

    def fault(asyncarium: Asyncarium, seed: int) -> str:
        text = generate(seed)
        return fingerprints[seed].fault(text, asyncarium.run(text))

    faults = in_parallel(RECORDED_SEEDS, options.jobs, lambda: Asyncarium(conformance_run.find_binary()), fault)
    differing = [(seed, fault) for seed, fault in zip(RECORDED_SEEDS, faults) if fault]
    for seed, fault in differing:
        print(f"--- seed {seed} {fault}; see run.py --first {seed} --count 1, with CPython 3.13")
    print(f"{len(RECORDED_SEEDS)} programs, {len(differing)} differ")
    return 1 if differing else 0


def compare(options: argparse.Namespace) -> int:
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)

    def check(comparer: Comparer, seed: int) -> str:
        report = check_both(comparer, seed, options)
        if report:
            print(report, flush=True)
        return report

    began = time.monotonic()
    seeds = range(options.first, options.first + options.count)
    reports = in_parallel(seeds, options.jobs, lambda: Comparer(newest_python(), conformance_run.find_binary()), check)
    differing = sum(map(bool, reports))
    print(f"{len(seeds)} programs, {differing} differ, {time.monotonic() - began:.0f} s")
    return 1 if differing else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--first", type=int, default=1, help="the first seed (1)")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder for the programs that differ")
    parser.add_argument("--no-shrink", action="store_true", help="leave programs that differ as they are")
    parser.add_argument("--record", action="store_true", help="write recorded.txt")
    parser.add_argument("--recorded", action="store_true", help="compare with recorded.txt")
    options = parser.parse_args()
    if options.record:
        return record(options)
    return compare_with_recorded(options) if options.recorded else compare(options)


if __name__ == "__main__":
    sys.exit(main())

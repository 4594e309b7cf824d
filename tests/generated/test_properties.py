"""What must hold of every recording, checked on 200 random programs by asyncarium_run_properties (run_properties.cpp)."""

import subprocess
import sys
import tempfile
from pathlib import Path

from generator import generate
from outcomes import conformance_run

SEEDS = range(1001, 1201)  # others than those of test_generated.py


def main() -> int:
    tool = Path(conformance_run.find_binary()).parent / "asyncarium_run_properties"
    failed = 0
    with tempfile.TemporaryDirectory(prefix="asyncarium-properties-") as folder:
        programs = [Path(folder) / f"seed_{seed}.py" for seed in SEEDS]
        for seed, program in zip(SEEDS, programs):
            program.write_text(generate(seed), encoding="utf-8")
        result = subprocess.run([tool], input="\n".join(map(str, programs)) + "\n", capture_output=True, text=True)
    answers = iter(result.stdout.splitlines())
    for program in programs:
        count = next(answers, None)
        if count is None:
            print(f"{program.stem}: the check ended with status {result.returncode}", result.stderr[-2000:])
            return 1
        faults = [next(answers) for _ in range(int(count))]
        failed += bool(faults)
        for fault in faults:
            print(f"{program.stem}: {fault}")
    print(f"{len(programs)} programs, {failed} with faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

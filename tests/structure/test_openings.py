"""Every source file opens by saying what it holds and why, and header files are guarded by #pragma once."""

import sys
from pathlib import Path

from sources import CPP_SUFFIXES, read, report, sources


def faults_of(path: Path) -> list[str]:
    text = read(path)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#!")]
    if not lines:
        return [f"{path}: is empty"]
    comment = ("//", "/*") if path.suffix in CPP_SUFFIXES else ("#", '"""', '"', "'")
    faults = [] if lines[0].startswith(comment) else [f"{path}: does not open with what it holds and why"]
    if path.suffix == ".h" and "#pragma once" not in text:
        faults.append(f"{path}: no #pragma once")
    return faults


if __name__ == "__main__":
    sys.exit(report([fault for path in sources() for fault in faults_of(path)]))

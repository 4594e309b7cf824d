"""No source file grows past 800 lines, and the table of sizes shows where one should be split before that.

Aim: a median under 200 lines and nine of ten files under 400. Those are reported, the hard stop fails.
"""

import statistics
import sys

from sources import read, report, sources

HARD_STOP = 800
TABLE_ROWS = 25


def main() -> int:
    sizes = sorted(((len(read(path).splitlines()), path) for path in sources()), reverse=True)
    lines = [size for size, _ in sizes]
    for size, path in sizes[:TABLE_ROWS]:
        print(f"{size:5}  {path}")
    under_400 = sum(size < 400 for size in lines) / len(lines)
    print(f"{len(lines)} files, {sum(lines)} lines, median {statistics.median(lines):.0f}, {under_400:.0%} under 400")
    return report([f"{path}: {size} lines, more than {HARD_STOP}" for size, path in sizes if size > HARD_STOP])


if __name__ == "__main__":
    sys.exit(main())

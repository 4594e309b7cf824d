"""C++ files are laid out as clang-format 14 does it.

Other versions differ in details, so without version 14 the test is skipped.
"""

import re
import shutil
import subprocess
import sys

from sources import ROOT, cpp_sources, report

VERSION = 14
SKIPPED = 77  # ctest's SKIP_RETURN_CODE


def find_formatter() -> str | None:
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program:
            answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
            if re.search(rf"version {VERSION}\.", answer):
                return program
    return None


def main() -> int:
    formatter = find_formatter()
    if formatter is None:
        print(f"skipped: no clang-format {VERSION}")
        return SKIPPED
    files = [str(path) for path in cpp_sources() if path.suffix != ".def"]
    result = subprocess.run([formatter, "--dry-run", *files], cwd=ROOT, capture_output=True, text=True)
    places = re.findall(r"^(\S+?):(\d+):\d+: warning: code should be clang-formatted", result.stderr, re.MULTILINE)
    lines: dict[str, list[str]] = {}
    for path, line in places:
        lines.setdefault(path, []).append(line)
    return report([f"{path}: lines {', '.join(sorted(set(found), key=int)[:8])}; run tools/format {path}"
                   for path, found in sorted(lines.items())])


if __name__ == "__main__":
    sys.exit(main())

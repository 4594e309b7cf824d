"""What the structure tests look at: the files of the repository that a person wrote, and their includes.

A new file counts as soon as it is in the working tree, so that a fault shows before it is committed.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = ("engine", "app", "tests", "tools", "cmake", "CMakeLists.txt")
CPP_SUFFIXES = {".cpp", ".h", ".inl", ".def"}
SOURCE_SUFFIXES = CPP_SUFFIXES | {".py", ".sh", ".cmake", ".txt", ""}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def repository_files() -> list[Path]:
    """Every file of the working tree that git does not ignore, relative to the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(path for path in map(Path, set(filter(None, listing.split("\0")))) if (ROOT / path).is_file())


def is_conformance_program(path: Path) -> bool:
    """Whether it is an example that is run, not a part of ours: tests/conformance/<topic>/<name>.py."""
    return path.parts[:2] == ("tests", "conformance") and len(path.parts) > 3


def sources() -> list[Path]:
    """The source files that the rules of size and style hold for."""
    return [path for path in repository_files()
            if path.parts[0] in TOP_LEVEL and path.suffix in SOURCE_SUFFIXES and not is_conformance_program(path)]


def cpp_sources() -> list[Path]:
    return [path for path in sources() if path.suffix in CPP_SUFFIXES]


def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def includes(path: Path) -> list[tuple[str, str]]:
    """Pairs of delimiter (`"` or `<`) and header, in the file's order."""
    return INCLUDE.findall(read(path))


def report(faults: list[str]) -> int:
    """Prints the faults, one a line; answers the exit status."""
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0

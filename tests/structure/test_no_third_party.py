"""Nothing that others wrote is in the repository: it comes as packages or pinned downloads (cmake/Dependencies.cmake).

Looks for notices of copyright, for the names of known libraries' files, and for files that no person wrote.
"""

import fnmatch
import re
import sys
from pathlib import Path

from sources import ROOT, report, repository_files

KNOWN_FILES = (
    "imgui*.cpp", "imgui.h", "imgui_impl_*", "imgui_internal.h", "imconfig.h", "stb_*.h", "doctest.h", "json.hpp",
    "toml.hpp", "CLI11.hpp", "md4c*", "gl.c", "glad*.h", "*.ttf", "*.otf", "*.woff*", "*.a", "*.so", "*.o", "*.zip",
    "*.tar*",
)
NOTICE = re.compile(r"copyright (\(c\)|©|\d{4})|SPDX-" r"License|permission is hereby " r"granted", re.IGNORECASE)
PICTURES = {".png", ".svg", ".ico", ".jpg"}
LARGEST_TEXT = 256 * 1024


def faults_of(path: Path) -> list[str]:
    if any(fnmatch.fnmatch(path.name, pattern) for pattern in KNOWN_FILES):
        return [f"{path}: has the name of a file of others"]
    if path.suffix in PICTURES or path.name.startswith("LICENSE"):
        return []
    data = (ROOT / path).read_bytes()
    if len(data) > LARGEST_TEXT:
        return [f"{path}: {len(data)} bytes are more than a person writes"]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return [f"{path}: is not text"]
    return [f"{path}: carries a notice of others' rights"] if NOTICE.search(text) else []


if __name__ == "__main__":
    sys.exit(report([fault for path in repository_files() for fault in faults_of(path)]))

#!/usr/bin/env python3
"""Writes standard_names.inl: the public names of CPython 3.13's modules, so far as Asyncarium has the module.

A name that is in the table and not in our module is refused as not supported; any other is an AttributeError.
Use: python3.13 engine/script/make_standard_names.py (anew whenever engine/prelude gets another module of the library)
"""

import importlib
import sys
import textwrap
import types
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PRELUDE = FOLDER.parent / "prelude"
WIDTH = 116
# Written in C++ alone, or made of others at run time.
EXTRA_MODULES = ()
# What programs use although its name says that they should not.
EXTRA_NAMES = {"sys": {"_getframe", "_current_frames"}}


def supported_modules() -> list[str]:
    names = set(EXTRA_MODULES)
    for path in PRELUDE.rglob("*.py"):
        parts = path.relative_to(PRELUDE).with_suffix("").parts
        if parts[-1] == "__init__":
            parts = parts[:-1]
        if not any(part.startswith("_") for part in parts) and parts[0] in sys.stdlib_module_names:
            names.add(".".join(parts))
    return sorted(names)


def public_names(module: types.ModuleType) -> list[str]:
    listed = set(getattr(module, "__all__", ()))
    for name in dir(module):
        if not name.startswith("_") and not isinstance(getattr(module, name), types.ModuleType):
            listed.add(name)
    if not hasattr(module, "__all__"):
        return sorted(listed)
    # Names imported from elsewhere are no part of a module that says what is.
    home = {name for name in listed if getattr(getattr(module, name), "__module__", module.__name__) == module.__name__}
    return sorted(set(module.__all__) | {name for name in home if not isinstance(getattr(module, name), (int, str))})


def main() -> None:
    lines = ["// Made by make_standard_names.py from CPython " + sys.version.split()[0] + ": module, its public names. Sorted.\n",
             "// clang-format off\n"]
    for name in supported_modules():
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        words = textwrap.wrap(" ".join(sorted(set(public_names(module)) | EXTRA_NAMES.get(name, set()))), WIDTH - 8)
        text = "\n".join(f'     "{line}{" " if number < len(words) - 1 else ""}"' for number, line in enumerate(words))
        lines.append(f'    {{"{name}",\n{text or "     " + chr(34) * 2}}},\n')
    lines.append("    // clang-format on\n")
    (FOLDER / "standard_names.inl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

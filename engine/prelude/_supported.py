"""What `asyncarium supported` prints: the languages's parts, then built-ins and modules against CPython's names."""

import builtins
import sys

import _run

_SYNTAX = """\
Syntax: all of Python 3.13's statements and expressions. Not supported:
  complex numbers, \\N{...} in texts, names with characters that Unicode folds into others
"""
_WIDTH = 110


def _wrapped(indent, words):
    lines = []
    line = indent
    for word in words:
        if len(line) + len(word) + 1 > _WIDTH:
            lines.append(line.rstrip())
            line = indent
        line += word + " "
    lines.append(line.rstrip())
    return "\n".join(lines)


def _show_builtins():
    missing = _run.unsupported_builtins().split()
    there = sorted(name for name in dir(builtins) if not name.startswith("_") and name not in missing)
    print("Built-in functions, types and exceptions:")
    print(_wrapped("  ", there))
    print("Not supported:")
    print(_wrapped("  ", missing))


def _show_module(name):
    module = sys.modules[name]
    known = _run.standard_names(name).split()
    if not known:
        there = sorted(entry for entry in module.__dict__ if not entry.startswith("_"))
        print(_wrapped(f"{name}: ", there) if there else name)
        return
    there = [entry for entry in known if entry in module.__dict__]
    missing = [entry for entry in known if entry not in module.__dict__]
    print(f"{name}:")
    print(_wrapped("  ", there))
    if missing:
        print("  not supported:")
        print(_wrapped("    ", missing))


def show(modules):
    print(_SYNTAX)
    _show_builtins()
    print("\nModules, with the names that programs import from them:\n")
    for name in sorted(modules):
        _show_module(name)
    print("\nModules of CPython's library that are not supported:")
    print(_wrapped("  ", [name for name in _run.standard_modules().split() if name not in modules]))

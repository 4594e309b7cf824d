#!/usr/bin/env python3
"""Records in semantic_errors.txt what CPython says of each program there; run it with CPython 3.13.

The file is a list of programs. Each ends with a line `---`, and behind that stands the message and the place, or `compiles`.
Lines count from 1, columns from 0 in UTF-8 bytes, the end is exclusive.
"""

import pathlib
import sys
import warnings

PATH = pathlib.Path(__file__).with_name("semantic_errors.txt")


def column(source, line, offset):
    text = source.splitlines()[line - 1] if 0 < line <= len(source.splitlines()) else ""
    return len(text[: offset - 1].encode())


def verdict(source):
    try:
        compile(source, "main.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        begin = column(source, error.lineno, error.offset)
        end = column(source, error.end_lineno, error.end_offset)
        return f"{error.msg} @ {error.lineno}:{begin}-{error.end_lineno}:{end}"
    return "compiles"


def main():
    assert sys.version_info[:2] == (3, 13), "the oracle is CPython 3.13"
    warnings.simplefilter("ignore")
    opening, *blocks = PATH.read_text(encoding="utf-8").split("\n===\n")
    programs = [opening + "\n"]
    for block in blocks:
        source = block.split("\n---\n")[0].strip("\n") + "\n"
        programs.append(f"{source}---\n{verdict(source)}\n")
    PATH.write_text("===\n".join(programs), encoding="utf-8")


if __name__ == "__main__":
    main()

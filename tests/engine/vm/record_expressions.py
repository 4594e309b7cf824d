"""Records what CPython answers to the expressions in expressions/*.txt, in place:

    python3.13 tests/engine/vm/record_expressions.py [FILE...]

A file begins with set-up code; then each line `>>> expression` is followed by its repr, or by `!` and the exception's type
and text. expressions_test.cpp asks the virtual machine the same.
"""

import pathlib
import sys


def answer(expression, names):
    try:
        text = repr(eval(expression, names))
    except BaseException as error:
        text = f"!{type(error).__name__}: {error}"
    return text.replace("\n", "\\n")


def record(path):
    setup, expressions = [], []
    for line in path.read_text().splitlines():
        if line.startswith(">>> "):
            expressions.append(line[4:])
        elif not expressions:
            setup.append(line)
    names = {"__name__": "__main__"}
    exec("\n".join(setup), names)
    lines = [*setup]
    for expression in expressions:
        lines += [f">>> {expression}", answer(expression, names)]
    path.write_text("\n".join(lines) + "\n")


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("record with CPython 3.13")
    folder = pathlib.Path(__file__).with_name("expressions")
    for name in sys.argv[1:] or sorted(folder.glob("*.txt")):
        record(pathlib.Path(name))


main()

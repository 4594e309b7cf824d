"""Writes unicode_flags.inl and unicode_case.inl beside itself: what CPython's str methods know of Unicode, as ranges.
Run it with the CPython to follow: python3.13 engine/vm/types/make_unicode_data.py
"""

import contextlib
import pathlib
import sys
import unicodedata

FLAGS = [
    ("alpha", str.isalpha),
    ("decimal", str.isdecimal),
    ("digit", str.isdigit),
    ("numeric", str.isnumeric),
    ("space", str.isspace),
    ("upper", str.isupper),
    ("lower", str.islower),
    ("title", lambda c: unicodedata.category(c) == "Lt"),
    ("printable", str.isprintable),
    ("identifier start", str.isidentifier),
    ("identifier part", lambda c: ("a" + c).isidentifier()),
    # What decides whether a Greek sigma is final: both sides of ΑΣΑ are probed.
    ("case-ignorable", lambda c: ("A" + c + "\u03a3").lower().endswith("\u03c2") and not c.isalpha() or
     ("A" + c + "\u03a3").lower().endswith("\u03c2") and ("1" + c + "\u03a3").lower().endswith("\u03c3")),
]


def characters():
    return (chr(i) for i in range(sys.maxunicode + 1) if not 0xD800 <= i < 0xE000)


def flag_ranges():
    rows, previous = [], None
    for i in range(sys.maxunicode + 1):
        c = chr(i)
        flags = 0 if 0xD800 <= i < 0xE000 else sum(1 << n for n, (_, test) in enumerate(FLAGS) if test(c))
        if flags != previous:
            rows.append((i, flags))
            previous = flags
    return rows


def mapping_ranges(function):
    """(first, last, stride, difference) of single-character mappings."""
    rows = []
    for c in characters():
        mapped = function(c)
        if mapped == c or len(mapped) != 1:
            continue
        code, difference = ord(c), ord(mapped) - ord(c)
        if rows and rows[-1][3] == difference:
            first, last, stride, _ = rows[-1]
            gap = code - last
            if gap <= 2 and (first == last or stride == gap):
                rows[-1] = (first, code, gap, difference)
                continue
        rows.append((code, code, 1, difference))
    return rows


def expansions(function):
    return [(ord(c), function(c)) for c in characters() if len(function(c)) > 1]


def decimals():
    return [ord(c) for c in characters() if c.isdecimal() and unicodedata.decimal(c) == 0]


def write(kind, name, rows):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for row in rows:
        if len(line) + 1 + len(row) + 1 > 119:
            print(line)
            line = "   "
        line += " " + row + ","
    print(line)
    print("};")


@contextlib.contextmanager
def into(name):
    with open(pathlib.Path(__file__).with_name(name), "w") as file, contextlib.redirect_stdout(file):
        print("// Made by make_unicode_data.py from Unicode", unicodedata.unidata_version, "as CPython",
              ".".join(map(str, sys.version_info[:2])), "has it; do not edit.")
        print("// clang-format off")
        yield
        print("// clang-format on")


def main():
    with into("unicode_flags.inl"):
        write("FlagRange", "kFlagRanges", [f"{{{start:#x},{flags}}}" for start, flags in flag_ranges()])
        write("u32", "kDecimalZeros", [f"{code:#x}" for code in decimals()])
    with into("unicode_case.inl"):
        for name, function in (("Upper", str.upper), ("Lower", str.lower), ("Title", str.title),
                               ("Folded", str.casefold)):
            write("MappingRange", f"k{name}Ranges",
                  [f"{{{a:#x},{b:#x},{s},{d}}}" for a, b, s, d in mapping_ranges(function)])
            rows = expansions(function)
            write("Expansion", f"k{name}Expansions",
                  ["{%#x,\"%s\"}" % (code, "".join(f"\\x{b:02x}" for b in text.encode())) for code, text in rows])


main()

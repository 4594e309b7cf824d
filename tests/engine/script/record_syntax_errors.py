"""Records what CPython 3.13 makes of the snippets below: trees of the valid ones, messages of the others.

Run it with that version after adding a snippet; it writes parser_trees_recorded.def and parser_errors_recorded.def,
which parser_tree_test.cpp and parser_errors_test.cpp include. A group is what one test case checks.
"""

import ast
import sys
import warnings
from pathlib import Path

TREES = {
    "operators": [
        "a + b - c", "a * b / c // d % e @ f", "-a ** -b", "a ** b ** c", "~a", "not a == b", "a or b and not c",
        "a < b <= c != d is not e not in f", "a in b is c", "a | b ^ c & d << e >> f", "(a + b) * c",
        "a if b else c if d else e", "(a := b)", "+ + a", "a and b and c or d or e",
    ],
    "calls and subscripts": [
        "f()", "f(a, *b, c=d, **e)", "f(a for a in b)", "f(a=1, *b)", "f(a := 1, b)", "f(**a, b=1)", "f(a,)(b)[c].d",
        "a[1]", "a[:]", "a[1:2:3]", "a[::2, ...]", "a[*b, c]", "a[b:=1]", "a[b,]", "a.b.c", "(a).b",
    ],
    "displays": [
        "()", "(a,)", "a, b", "(a, *b)", "[]", "[a, *b, (c := d)]", "{}", "{a}", "{a, *b}", "{a: b, **c}",
        "{(a := b): c}", "((a))", "*a, b",
    ],
    "comprehensions": [
        "[a for a in b]", "{a for a, in b if c if d}", "{a: b for a, *b in c for d in e}", "(await a async for a in b)",
        "[a async for a in b if await c]", "[lambda: b for b in c]", "[a for a.b in c]",
    ],
    "lambdas": ["lambda: a", "lambda a, b=1, /, c=2, *d, e, f=3, **g: h", "lambda *, a: a", "lambda *a: (yield)"],
    "constants": [
        "0, 1_000, 0xFF, 0o17, 0b1_0, 00", "9223372036854775807, 9223372036854775808, 0x" + "f" * 40,
        "1.0, .5, 1e10, 1E-5, 1_0.0_1, 1e400, 0.1e-400, 1e16, 123456789012345678.0, 5e-324", "True, False, None, ...",
    ],
    "strings": [
        r"'a' "+'"b"', r"'\n\t\\\'\x41\u00e9\U0001F600\101\0'", r"r'\n'", "'''a\nb'''", "'a\\\nb'",
        r"b'\x00\xff\n' b'a'",
        r"rb'\x'", "'a' 'b' \"c\"", "('a'\n 'b')", "u'a'", r"'\ud800'", r"'\q'", "'é' 'ü'", "''", "'\\\"'", "'it\\'s'",
    ],
    "f-strings": [
        "f''", "f'a'", "f'{a}'", "f'a{b}c'", "f'{a!r}{b!s:>5}{c:{d}.{e}}'", "f'{{a}}{b}'", "f'{a=}'", "f'{a = !s}'",
        "f'{a=:>5}'", "f'{a:}'", "f'{f'{b}'}'", "f'{\"a\"}'", "f'{'a'}'", "f'''{\na\n}'''", "f'{a:%Y-%m-%d}'",
        "rf'\\d{a}'", "f'\\n{a}\\x41'", "'a' f'{b}' 'c'", "f'a' f'b'", "f'{(lambda: 1)()}'", "f'{a:{b!r}}'",
        "f'{*a, b}'", "f'{a  # b\n}'", "f'{a,}'", "f'é{a}é'", "f'{ {1: 2}[1] }'",
        "f'{a:b}c}}'", "f'{a!r:^{width}}'", "f'{a:=5}'", "f'{a != b}'",
    ],
    "assignments": [
        "a = b", "a = b = c, d", "a, *b = c", "[a, (b, c)] = d", "a.b[c] = d", "a: int", "a: int = b", "(a): int = b",
        "a.b: int", "a += 1", "a.b //= c", "a @= b", "a: b = *c, d", "a **= b; c >>= d", "*a, = b",
    ],
    "simple statements": [
        "pass; break; continue", "return", "return a, *b", "raise", "raise a from b", "del a, (b, [c]), d.e, f[g]",
        "assert a, b", "global a, b", "nonlocal a", "import a, b.c as d", "from a import b as c, d", "from . import a",
        "from .... import (a, b,)", "from ..a.b import *", "print", "a;", "await a", "yield", "yield a, b",
        "yield from a", "a = yield b", "await a ** 2",
    ],
    "compound statements": [
        "if a: b", "if a:\n  b\nelif c:\n  d\nelse:\n  e\n", "while a:\n  b\nelse:\n  c",
        "for a, b in c, d:\n  e\nelse: f",
        "async def f():\n  async for a in b: pass\n  async with c as d, e: pass", "with a: b", "with a as b, c: d",
        "with (a as b, c,): d", "with (a, b): c", "with (a): b", "with (a, b) as c: d", "with (yield): a",
        "with a as (b, c), d as e.f: g", "try:\n  a\nfinally:\n  b",
        "try: a\nexcept: b\n", "try:\n  a\nexcept b as c:\n  d\nexcept (e, f):\n  g\nelse:\n  h\nfinally:\n  i",
        "try:\n  a\nexcept* b as c:\n  d", "if a:\n  if b: c\n  # comment\n\nd",
    ],
    "definitions": [
        "def f(): pass", "def f(a, b: int = 1, /, c=2, *d: e, g, h=3, **i: j) -> k:\n  return a",
        "def f(*, a): pass", "def f(*a: *b): pass", "async def f(a,): await a", "@a\n@b.c(d)\ndef f():\n  pass",
        "class A: pass", "class A(B, *C, metaclass=D, **E):\n  x = 1\n  def f(self): pass", "@a\nclass B(): pass",
        "@a\nasync def f(): pass", "def f(a, **b,): pass",
    ],
    "patterns": [
        "match a:\n  case 1: b",
        "match a, b:\n  case -1 | 'x' 'y' | None | True | b'z': c\n  case _: d",
        "match *a, b:\n  case [c, *d, _] if e: f\n  case (g, h), *_: i\n  case (j): k\n  case (): l\n  case (m,): n",
        "match a:\n  case A(b, c=d) | A.B(): e\n  case A.B.C: f\n  case g as h: i\n  case (1 | 2) as j: k",
        "match a:\n  case {}: b\n  case {'c': d, 1: e, A.b: f, **g}: h\n  case {**rest}: i\n  case {-1.5: _,}: j",
        "match(a)\nmatch = case = type = _ = 1\nmatch.case(match)\nmatch[a:b]\nprint(match, case)",
        "match (a):\n  case b: c", "match -a:\n  case b, : c", "match [a]:\n  case []: b",
    ],
    "layout": [
        "", "# only a comment", "\n\n", "a\\\n + b", "(a\n  # comment\n  + b)", "if a:\n\tb\n\tc", "a\r\nb\rc",
        "a # b\n\f\nc",
        "if a:\n  b\n\n # odd comment\n  c", "x = 'é' + y", "π = 1; ñandú.é = π", "  \n  # x\na", "if a:\n    b\n  \nc",
        "[\n1,\n]", "if a: b; c\nd", "1if 2else 3",
    ],
}

ERRORS = {
    "characters and numbers": [
        "x = 1$", "a?b", "a!b", "x = “a”", "a\u00a0b", "x\u200b=1", "\x01", "0777", "0o8", "0b12", "0x", "0xg", "1_",
        "1__0", "1e+",
        "1.5abc", "1abc", "5x", "1.2.3", "1<>2", "a \\ b", "x = 1 \\",
    ],
    "strings": [
        "'abc", "x = 'it's'", "x = 'a\\'b\n", "x = '''abc\n\ndef", "\"", "'\\x1'", "'\\u12'", "'é\\U99999999'",
        "b'\\x1'",
        "b'é'", "'a' b'c'", "x = ('a' b'c')",
    ],
    "f-strings": [
        "f'{a'", "f'{a", "f'abc", "f'''a{b}", "f'}'", "f'{}'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{*}'", "f'{a!}'",
        "f'{a!x}'",
        "f'{a! r}'", "f'{a!r b}'", "f'{a=b}'", "f'{lambda x: 1}'", "f'{a $ b}'", "f'{)}'", "f'{a]}'", "f'{a b}'",
        "f'{a:{b:{c:{d}}}}'", "f'{a:{b c}}'", "f'{a!1}'", "f'{a:{b'", "f'{1;'",
    ],
    "brackets": [
        "(", "((((", "f(a, b\nbar()", "x = [1, 2\ny = 3", "x = {1: 2\ny = 3\n", "]", "x = (1,]", "x = (\n1,]",
        "(a\n b c",
        "def f(x:\n  pass", "print('a'", "[" * 201,
    ],
    "indentation": [
        " x", "x = 1\n  y = 2", "\tx", "if x:\n  y\n    z\n", "if x:\n  y\n z\n", "if x:\n\ty\n        z\n",
        "if x:\npass", "if x:\n",
        "def f():\nx", "async def f():\nx", "class A:\nx", "for x in y:\nx", "while 1:\nx", "with a:\nx", "try:\nx",
        "try:\n x\nexcept:\nx", "try:\n x\nexcept A:\nx", "try:\n x\nexcept* A:\nx", "try:\n x\nfinally:\nx",
        "if x:\n x\nelif y:\nx", "if x:\n x\nelse:\nx", "match x:\ncase y: pass", "match x:\n case y:\n x",
        "class A:\n  def f(self):\n  pass", "return\n  x", "".join(" " * i + "if 1:\n" for i in range(101)),
    ],
    "missing parts of statements": [
        "if x", "if x\n  y", "while x", "for x in y", "class A", "def f()", "def f: pass", "def f() x: pass",
        "with a\n  b",
        "with (a as b)\n  c", "else: pass", "try:\n pass\nx", "try:\n pass\nexcept A\n pass",
        "try:\n pass\nexcept\n pass",
        "lambda x y: 1", "match x\n  case y: z", "match x:\n case y\n  z", "if x y: pass", "for x y in z: pass",
        "async x", "import",
        "from a import", "from a import b,", "import a from b", "raise x from", "return = 1", "@a\nx = 1", "x =",
        "1 +", "def 1(): pass",
        "while True print(1)", "for i in range(3)\n  pass", "try:\n pass\nfinally\n pass", "class A x: pass", "a b",
    ],
    "what cannot be assigned": [
        "f() = 1", "x, f() = 1", "f() = g() = 1", "1 = x", "'a' = x", "None = 1", "x = None = 1", "True = 1",
        "a + b = c", "-a = 1",
        "a.b() = 1", "(yield) = 1", "x = yield = 1", "lambda: x = 1", "[a, 1] = b", "(a, b()) = c", "f'{x}' = 1",
        "{a} = 1",
        "a if b else c = 1", "a < b = c", "... = 1", "await x = 1", "f() += 1", "(a, b) += 1", "a, b: int",
        "[a]: int", "f(): int",
        "for f() in x: pass", "for 1 in x: pass", "[x for f() in y]", "with a as 1: pass", "with (a as f()): pass",
        "if x = 1: pass",
        "if x.y = 1: pass", "while f() = 1: pass", "(a.b := 1)", "(f() := 1)", "a = b := 1", "(a := b := 1)",
        "x = (y = 1)",
    ],
    "deletions": ["del f()", "del a, 1", "del *a", "del (a + b)", "del (a, f())", "del", "del None"],
    "calls": [
        "f(a=1, b)", "f(**a, b)", "f(**a, *b)", "f(a for a in b, c)", "f(a, b for b in c)", "foo(x, y for y in z if w)",
        "f(a=b for b in c)", "f(a=, b)", "f(a.b=1)", "f(1=2)", "f(True=1)", "f(**a=1)", "f(*a=1)", "f(a b)",
        "print(a b)", "f(a, b c, d)",
        "class A(x for x in y): pass", "print x", "print 'a'", "exec x", "f(x, *)", "print(\"a\" b)",
    ],
    "displays and comprehensions": [
        "[a b]", "{a b}", "x[a b]", "{a: b c}", "(1 2)", "x = (1,\n  2\n  3)", "{1: 2, 3}", "{1: 2, 3:}", "{1:}",
        "{1: *a}",
        "{**a for a in b}", "{*a for a in b}", "[*a for a in b]", "(*a)", "(**a)", "[a, b for a in c]",
        "[a, for a in b]",
        "[x for x y in z]", "[x for x, y z]", "a if b", "(a if b)", "x = (a if b, c)", "x[]", "a[*]", "3 + not 3",
        "- not 3",
    ],
    "parameters": [
        "def f(a=1, b): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*): pass", "def f(*, **k): pass",
        "def f(*a=1): pass", "def f(*a, *b): pass", "def f(**k=1): pass", "def f(**k, a): pass", "def f(a=): pass",
        "def f((a)): pass", "def f(a, *b, /): pass", "def f(a, /*): pass", "def f(*, /, a): pass", "lambda (a): 1",
        "lambda *: 1",
        "lambda a=1, b: a", "def f(1): pass", "def f(a b): pass", "def f(a, a.b): pass", "def f()->: pass",
    ],
    "exception handlers and patterns": [
        "try:\n pass\nexcept A, B:\n pass", "try:\n pass\nexcept*:\n pass",
        "try:\n  pass\nexcept A:\n pass\nexcept* B:\n pass\nx = 1", "match x:\n case a as 1: pass",
        "match x:\n case a as _: pass",
        "match x:\n case a as b.c: pass", "match x:\n case A(b=c, d): pass", "match x:\n case 1 + 1: pass",
        "match x:\n case {**a, 'b': c}: pass", "match x:\n case *a: pass",
        "match x:\n case f(): pass\n case {a: b}: pass",
    ],
}


def quoted(text: str) -> str:
    """A C++ string literal, ASCII only. Octal escapes, because they end after three digits."""
    out = []
    for byte in text.encode("utf-8", "surrogatepass"):
        if chr(byte) in '"\\':
            out.append("\\" + chr(byte))
        elif byte == 10:
            out.append("\\n")
        elif 32 <= byte < 127 and chr(byte) != "?":
            out.append(chr(byte))
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def tree_row(group: str, snippet: str) -> str:
    dump = ast.dump(ast.parse(snippet), include_attributes=True).replace(", kind='u'", "")
    return f"TREE({quoted(group)}, {quoted(snippet)}, {quoted(dump)})\n"


def byte_column(snippet: str, line: int, offset: int) -> int:
    """From a character's place, counted from 1, to bytes, counted from 0."""
    text = (snippet.replace("\r\n", "\n").replace("\r", "\n").split("\n") + [""])[line - 1]
    characters = offset - 1
    return len(text[:characters].encode()) + max(0, characters - len(text))


def error_row(group: str, snippet: str) -> str:
    try:
        ast.parse(snippet)
    except SyntaxError as error:
        end_line, end = error.end_lineno, error.end_offset
        if end is None or end <= 0 or (end_line == error.lineno and end <= error.offset):
            # No end: CPython marks one character, and so do we, all of its bytes.
            end_line, end = error.lineno, error.offset + 1
        places = (error.lineno, byte_column(snippet, error.lineno, error.offset), end_line,
                  byte_column(snippet, end_line, end))
        numbers = ", ".join(map(str, places))
        kind = type(error).__name__
        return f"ERROR({quoted(group)}, {quoted(snippet)}, {quoted(kind)}, {quoted(error.msg)}, {numbers})\n"
    sys.exit(f"no error in {snippet!r}")


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit("the recordings are those of CPython 3.13")
    warnings.simplefilter("ignore")
    here = Path(__file__).parent
    opening = "// {}, recorded from CPython 3.13 by record_syntax_errors.py: not to be edited.\n// {}\n"
    for name, what, form, groups, row in (
        ("parser_trees_recorded.def", "Trees of valid snippets", "TREE(group, snippet, ast.dump)", TREES, tree_row),
        ("parser_errors_recorded.def", "Messages about snippets with a mistake",
         "ERROR(group, snippet, kind, message, line, column, end line, end column)", ERRORS, error_row),
    ):
        rows = [row(group, snippet) for group, snippets in groups.items() for snippet in snippets]
        (here / name).write_text(opening.format(what, form) + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()

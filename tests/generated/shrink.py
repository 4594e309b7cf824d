"""Makes a program that differs as small as it can while it still differs in the same way.

It works on the syntax tree, so it knows nothing of how the program was made: statements go (many at once, then one at a time),
compound statements give way to their bodies, handlers and arguments go, expressions become 0.
"""

import ast
import copy
from collections.abc import Iterator

from outcomes import Comparer, kind_of

BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
MOST_ATTEMPTS = 1500


def shrink(comparer: Comparer, text: str, found: list[str]) -> tuple[str, list[str]]:
    """Answers the shrunk program and how it differs."""
    kind = kind_of(found)
    attempts = 0
    is_smaller = True
    while is_smaller and attempts < MOST_ATTEMPTS:
        is_smaller = False
        for candidate in candidates(text):
            if len(candidate) >= len(text):
                continue
            attempts += 1
            different = comparer.differences(candidate)
            if kind_of(different) == kind:
                text, found, is_smaller = candidate, different, True
                break
            if attempts >= MOST_ATTEMPTS:
                break
    return text, found


def candidates(text: str) -> Iterator[str]:
    """Smaller programs, those that lose most first. Each is a change of one place."""
    tree = ast.parse(text)
    for change in sorted(changes(tree), key=lambda change: -change[0]):
        changed = copy.deepcopy(tree)
        apply(changed, *change[1:])
        try:
            candidate = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
            ast.parse(candidate)
        except (SyntaxError, ValueError, AttributeError, TypeError):
            continue
        yield candidate


def size(node: ast.AST) -> int:
    return sum(1 for _ in ast.walk(node))


def changes(tree: ast.Module) -> Iterator[tuple]:
    """(how much goes, number of the node in ast.walk order, field, begin, end, what takes its place)."""
    for number, node in enumerate(ast.walk(tree)):
        for name in BLOCKS:
            block = getattr(node, name, None)
            if not isinstance(block, list):
                continue
            length = len(block)
            while length:
                for begin in range(0, len(block), length):
                    part = block[begin:begin + length]
                    yield sum(map(size, part)), number, name, begin, begin + length, "nothing"
                length //= 2
            for index, child in enumerate(block):
                if isinstance(child, (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar)):
                    yield size(child) - sum(map(size, child.body)), number, name, index, index + 1, "body"
        if isinstance(node, ast.Call) and node.args:
            for index, argument in enumerate(node.args):
                yield size(argument), number, "args", index, index + 1, "nothing"
        if isinstance(node, ast.Call) and node.keywords:
            for index, keyword in enumerate(node.keywords):
                yield size(keyword), number, "keywords", index, index + 1, "nothing"
        for name, child in ast.iter_fields(node):
            if isinstance(child, ast.expr) and size(child) > 2 and name in ("value", "test", "left", "right", "iter"):
                yield size(child) - 1, number, name, 0, 0, "zero"


def apply(tree: ast.Module, number: int, name: str, begin: int, end: int, replacement: str) -> None:
    node = next(node for index, node in enumerate(ast.walk(tree)) if index == number)
    if replacement == "zero":
        setattr(node, name, ast.Constant(0))
        return
    block = getattr(node, name)
    block[begin:end] = block[begin].body if replacement == "body" else []
    if name == "body" and not block and not isinstance(node, ast.Module):
        block.append(ast.Pass())

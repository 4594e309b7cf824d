"""Random expressions: whole numbers of modest size, texts, lists, exceptions.

Alternatives are functions, so that only the one that is chosen is written: eager ones would recurse without end.
"""

from source import Scope, Source

EXCEPTIONS = ("Oops", "Worse", "ValueError", "KeyError", "LookupError", "RuntimeError", "OSError", "TimeoutError")
DEEPEST = 2


def number(source: Source, scope: Scope, depth: int = 0) -> str:
    """An expression for an int."""
    if depth >= DEEPEST or source.chance(0.45):
        return source.choose("n", str(source.below(10)), *scope.ints, *scope.ints)

    def inner() -> str:
        return number(source, scope, depth + 1)

    kinds = [
        lambda: f"({inner()} {source.choose('+', '-', '*')} {source.below(5)})",
        lambda: f"({inner()} + {inner()})",
        lambda: f"({inner()} {source.choose('//', '%')} {1 + source.below(5)})",
        lambda: f"({inner()} if {condition(source, scope, depth + 1)} else {inner()})",
        lambda: f"{source.choose('min', 'max')}({inner()}, {inner()})",
        lambda: f"abs({inner()})",
        lambda: f"{source.choose('len', 'sum')}({sequence(source, scope, depth + 1)})",
        lambda: f"(lambda x, y={inner()}: x * 2 + y)({inner()})",
        lambda: source.choose("state['count']", "level.get()"),
    ]
    if scope.callables:
        kinds.append(lambda: f"{source.choose(*scope.callables)}({inner()})")
    return source.choose(*kinds)()


def condition(source: Source, scope: Scope, depth: int = 0) -> str:
    """An expression for a bool."""
    if depth < DEEPEST and source.chance(0.1):
        return f"{condition(source, scope, 2)} {source.choose('and', 'or')} {condition(source, scope, 2)}"
    left = number(source, scope, depth + 1)
    return source.choose(
        f"{left} {source.choose('<', '>', '==', '!=', '<=', '>=')} {number(source, scope, depth + 1)}",
        f"{left} % {2 + source.below(3)} == {source.below(2)}",
        f"not {left} > {source.below(6)}",
        f"{left} in [{source.below(5)}, {source.below(9)}]",
        f"0 <= {left} < {source.below(12)}",
        *[f"{task}.done()" for task in scope.tasks],
        *[f"{event}.is_set()" for event in source.shared.get("event", [])],
        *[f"{queue}.empty()" for queue in source.shared.get("queue", [])],
        *[f"{lock}.locked()" for lock in source.shared.get("lock", [])],
    )


def sequence(source: Source, scope: Scope, depth: int = 0) -> str:
    """An expression for a list of ints."""
    if scope.lists and source.chance(0.4):
        name = source.choose(*scope.lists)
        return source.choose(name, name, f"sorted({name})", f"{name}[{source.below(3)}:]", f"{name}[::-1]")
    inner = scope.block(ints=[*scope.ints, "i"])
    return source.choose(
        lambda: f"list(range({source.below(5)}))",
        lambda: f"[{number(source, scope, depth + 1)}, {number(source, scope, depth + 1)}]",
        lambda: f"[{number(source, inner, depth + 1)} for i in range({1 + source.below(4)})]",
        lambda: f"[i for i in range({2 + source.below(5)}) if {condition(source, inner, depth + 1)}]",
        lambda: f"[*range({source.below(3)}), {number(source, scope, depth + 1)}]",
    )()


LOOKS = {
    "event": ("is_set()",), "queue": ("qsize()", "full()", "empty()"), "lock": ("locked()",), "semaphore": ("locked()",),
    "condition": ("locked()",), "barrier": ("n_waiting", "broken"),
}


def text(source: Source, scope: Scope) -> str:
    """An expression for something to print."""
    looks = [f"{name}.{look}" for kind, names in source.shared.items() for name in names for look in LOOKS[kind]]
    looks += [look.format(task) for task in scope.tasks
              for look in ("{}.done()", "{}.cancelled()", "{}.get_name()", "{}.cancelling()", "ending({})")]
    if looks and source.chance(0.25):
        return source.choose(*looks)
    return source.choose(
        lambda: number(source, scope),
        lambda: f"f'{{who}}:{{{number(source, scope)}}}'",
        lambda: f"f'{{{number(source, scope)}:>{2 + source.below(4)}}}|'",
        lambda: f"f'{{n = }} {{{source.choose('n', *scope.ints)} = :>3}}'",
        lambda: f"({number(source, scope)}, who)",
        lambda: f"{{who: {number(source, scope)}}}",
        lambda: sequence(source, scope),
        lambda: f"{{i: i * i for i in {sequence(source, scope)}}}",
        lambda: condition(source, scope),
        lambda: source.choose("who.upper()", "sorted(state.items())"),
    )()


def exception(source: Source, scope: Scope) -> str:
    """An expression for an exception."""
    if source.chance(0.12):
        members = ", ".join(f"{source.choose(*EXCEPTIONS)}({source.below(9)})" for _ in range(1 + source.below(3)))
        return f"ExceptionGroup('several', [{members}])"
    arguments = source.choose(number(source, scope, 1), "who", "", f"who, {source.below(9)}")
    return f"{source.choose(*EXCEPTIONS)}({arguments})"


def exception_types(source: Source) -> str:
    """What stands behind `except`, catching any but cancellation."""
    return source.choose(*EXCEPTIONS, "Exception", "Exception", f"({source.choose(*EXCEPTIONS)}, {source.choose(*EXCEPTIONS)})")

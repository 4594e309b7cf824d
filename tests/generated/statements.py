"""Random statements that need no event loop: assignments, branches, loops, exceptions, functions, classes' objects.

Each is a function (source, scope) under @statement(weight), which puts it into the table that `block` draws from.
"""

from collections.abc import Callable

from expressions import condition, exception, exception_types, number, sequence, text
from source import Scope, Source

Writer = Callable[[Source, Scope], None]
DEEPEST = 4

plain: list[tuple[float, Writer]] = []
waiting: list[tuple[float, Writer]] = []


def statement(weight: float, table: list[tuple[float, Writer]] = plain) -> Callable[[Writer], Writer]:
    def enter(writer: Writer) -> Writer:
        table.append((weight, writer))
        return writer
    return enter


def block(source: Source, scope: Scope, most: int = 4) -> None:
    """Some statements, at least one line."""
    table = plain + waiting if scope.is_async else plain
    before = len(source.lines)
    for _ in range(1 + source.below(most if scope.depth < DEEPEST else 1)):
        if source.cost > 150:
            break
        candidates = table if scope.depth < DEEPEST else [(weight, writer) for weight, writer in table if weight > 2]
        writer = source.random.choices([writer for _, writer in candidates], [weight for weight, _ in candidates])[0]
        writer(source, scope)
    if len(source.lines) == before:
        say(source, scope)


@statement(8)
def say(source: Source, scope: Scope) -> None:
    source.line(f"say(who, {', '.join(text(source, scope) for _ in range(1 + source.below(2)))})")


@statement(5)
def assign(source: Source, scope: Scope) -> None:
    choice = source.below(6)
    if choice == 0 and scope.ints:
        source.line(f"{source.choose(*scope.ints)} {source.choose('+=', '-=', '%=')} {1 + source.below(7)}")
    elif choice == 1:
        name = source.fresh("items")
        source.line(f"{name} = {sequence(source, scope)}")
        scope.lists.append(name)
    elif choice == 2:
        first, second = source.fresh("a"), source.fresh("b")
        source.line(f"{first}, *{second} = [{number(source, scope)}, *{sequence(source, scope)}]")
        scope.ints.append(first)
        scope.lists.append(second)
    elif choice == 3:
        source.line(f"state['count'] {source.choose('+=', '=')} {number(source, scope)}")
    elif choice == 4 and scope.lists:
        source.line(f"{source.choose(*scope.lists)}.{source.choose('append', 'append', 'remove', 'index')}({number(source, scope)})")
    else:
        name = source.fresh("x")
        source.line(f"{name} = {number(source, scope)}")
        scope.ints.append(name)


@statement(2.5)
def branch(source: Source, scope: Scope) -> None:
    with source.block(f"if {condition(source, scope)}"):
        block(source, scope.block(), 3)
    if source.chance(0.2):
        with source.block(f"elif {condition(source, scope)}"):
            block(source, scope.block(), 2)
    if source.chance(0.4):
        with source.block("else"):
            block(source, scope.block(), 2)


def loop_body(scope: Scope) -> Scope:
    """A loop in `except*` may be broken out of, but its function still not returned from."""
    return scope.block(is_loop=True, may_return=scope.may_return and not scope.in_group_handler, in_group_handler=False)


@statement(2.2)
def loop(source: Source, scope: Scope) -> None:
    if source.loops > 8:
        return say(source, scope)
    inner = loop_body(scope)
    count = 1 + source.below(4)
    if source.chance(0.3):
        name = source.fresh("turns")
        source.line(f"{name} = {count}")
        with source.block(f"while {name} > 0", loops=count):
            source.line(f"{name} -= 1")
            block(source, inner, 3)
    else:
        name = source.fresh("i")
        inner.ints.append(name)
        with source.block(f"for {name} in range({count})", loops=count):
            block(source, inner, 3)
    if source.chance(0.15):
        with source.block("else"):
            block(source, scope.block(), 2)


@statement(0.8)
def jump(source: Source, scope: Scope) -> None:
    if scope.in_group_handler or not scope.is_loop:
        return say(source, scope)
    with source.block(f"if {condition(source, scope)}"):
        source.line(source.choose("break", "continue"))


@statement(0.5)
def leave(source: Source, scope: Scope) -> None:
    if scope.in_group_handler or not scope.may_return or scope.is_generator or scope.depth == 0:
        return say(source, scope)
    with source.block(f"if {condition(source, scope)}"):
        source.line(f"return {number(source, scope)}")


@statement(1.2)
def throw(source: Source, scope: Scope) -> None:
    with source.block(f"if {condition(source, scope)}"):
        cause = f" from {source.choose('None', exception(source, scope))}" if source.chance(0.2) else ""
        source.line(f"raise {exception(source, scope)}{cause}")


@statement(2.4)
def attempt(source: Source, scope: Scope) -> None:
    """try with some of its clauses; cancellation is let through, passed on or swallowed."""
    with source.block("try"):
        block(source, scope.block())
    kind = source.below(10)
    if kind < 2 and not scope.is_generator:
        handle_groups(source, scope)
    elif kind < 8:
        handle(source, scope)
    if kind == 8 or source.chance(0.25) or kind == 9:
        with source.block("finally"):
            block(source, scope.block(may_return=scope.may_return and source.chance(0.1), is_loop=False), 2)


def handle(source: Source, scope: Scope) -> None:
    if scope.is_async and source.chance(0.4):
        with source.block("except asyncio.CancelledError as error"):
            source.line("say(who, 'cancelled', error.args)")
            block(source, scope.block(), 2)
            if source.chance(0.7):
                source.line("raise")
    with source.block(f"except {exception_types(source)} as error"):
        source.line(source.choose("say(who, repr(error))", "say(who, repr(error), repr(error.__context__))",
                                  "say(who, repr(error), repr(error.__cause__))"))
        block(source, scope.block(), 2)
        if source.chance(0.2):
            source.line(source.choose("raise", f"raise {exception(source, scope)} from error",
                                  f"raise {exception(source, scope)}"))
    if source.chance(0.2):
        with source.block("else"):
            block(source, scope.block(), 2)


def handle_groups(source: Source, scope: Scope) -> None:
    for _ in range(1 + source.below(2)):
        with source.block(f"except* {exception_types(source)} as group"):
            source.line("say(who, repr(group), [repr(error) for error in group.exceptions])")
            block(source, scope.block(in_group_handler=True, is_loop=False), 2)


@statement(0.7)
def helper_function(source: Source, scope: Scope) -> None:
    """A closure over what is in scope, called later from expressions."""
    name = source.fresh("helper")
    inner = scope.block(is_async=False, is_generator=False, is_loop=False, may_return=True, in_group_handler=False)
    counts = source.chance(0.5) and not scope.depth
    if counts:
        counter = source.fresh("calls")
        source.line(f"{counter} = 0")
    with source.block(f"def {name}(n, step={number(source, scope)})"):
        if counts:
            source.line(f"nonlocal {counter}")
            source.line(f"{counter} += 1")
            source.line(f"n += {counter}")
        # Names of outer functions that this one assigns would become its own: it only reads them.
        source.line(f"return {number(source, inner)} + step")
    scope.callables.append(name)


@statement(0.8)
def match(source: Source, scope: Scope) -> None:
    with source.block(f"match {source.choose(sequence(source, scope), number(source, scope))}"):
        for pattern in ("[]", "[first]", "[first, *rest] if rest", f"{source.below(5)} | {source.below(9)}"):
            if source.chance(0.6):
                with source.block(f"case {pattern}"):
                    block(source, scope.block(), 2)
        with source.block("case other"):
            source.line("say(who, 'other', other)")


@statement(0.7)
def context_manager(source: Source, scope: Scope) -> None:
    manager = source.choose(f"Guard(who, {number(source, scope)}) as guard", f"contextlib.suppress({exception_types(source).strip('()')})",
                            f"managed(who, {number(source, scope)}) as value")
    with source.block(f"with {manager}"):
        inner = scope.block(may_return=False)
        if manager.endswith("value"):
            inner.ints.append("value")
        block(source, inner, 3)


@statement(0.7)
def context_variable(source: Source, scope: Scope) -> None:
    if source.chance(0.5):
        return source.line(f"level.set({number(source, scope)})")
    token = source.fresh("token")
    source.line(f"{token} = level.set({number(source, scope)})")
    say(source, scope)
    source.line(f"level.reset({token})")


@statement(0.6)
def use_object(source: Source, scope: Scope) -> None:
    name = source.fresh("account")
    source.line(f"{name} = {source.choose('Account', 'Savings')}(who, {number(source, scope)})")
    for _ in range(1 + source.below(2)):
        source.line(source.choose(f"{name}.add({number(source, scope)})", f"{name} += {number(source, scope)}",
                                  f"say({name}, {name}.double, {name} == Account(who, 3))"))
    scope.ints.append(f"{name}.balance")


@statement(0.6)
def use_generator(source: Source, scope: Scope) -> None:
    if source.chance(0.6):
        name = source.fresh("part")
        with source.block(f"for {name} in countdown(who, {1 + source.below(3)})", loops=3):
            inner = loop_body(scope)
            inner.ints.append(name)
            block(source, inner, 2)
        return
    name = source.fresh("parts")
    source.line(f"{name} = countdown(who, {source.below(4)})")
    for _ in range(1 + source.below(3)):
        source.line(source.choose(f"say(next({name}, 'none'))", f"{name}.close()",
                                  f"say(list({name}))", f"say(next({name}, None), list({name}))"))

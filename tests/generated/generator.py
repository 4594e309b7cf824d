"""Makes an asyncio program from a seed: the same seed gives the same text.

Every program opens with the same small classes and helpers (only those it uses), then come random async functions and
generators, each calling only those above it, and a main that starts them.
"""

import re
import sys

from expressions import exception, number
from preamble import DEFINITIONS, IMPORTS
from source import Function, Scope, Source
from waiting import block, call, spawn
import surroundings  # noqa: F401  (enters its statements)

PRIMITIVES = {
    "lock": ("asyncio.Lock()",),
    "event": ("asyncio.Event()",),
    "semaphore": ("asyncio.Semaphore(1)", "asyncio.Semaphore(2)", "asyncio.BoundedSemaphore(2)"),
    "condition": ("asyncio.Condition()",),
    "queue": ("asyncio.Queue()", "asyncio.Queue(1)", "asyncio.Queue(2)", "asyncio.PriorityQueue(3)", "asyncio.LifoQueue()"),
    "barrier": ("asyncio.Barrier(2)", "asyncio.Barrier(3)"),
}


def generate(seed: int) -> str:
    source = Source(seed)
    primitives = choose_primitives(source)
    source.line("tasks = []")
    source.line("kept = []")
    source.line("state = {'count': 0, 'flag': False}")
    for name, made in primitives:
        source.line(f"{name} = {made}")
    source.line()
    for index in range(2 + source.below(4)):
        if index and source.chance(0.25):
            write_generator(source)
        else:
            write_function(source)
    write_main(source)
    write_start(source)
    body = source.text()
    return opening(body) + body


def choose_primitives(source: Source) -> list[tuple[str, str]]:
    chosen = []
    for kind, constructors in PRIMITIVES.items():
        for number_of_kind in range(source.choose(0, 0, 1, 1, 2) if kind != "barrier" else source.choose(0, 0, 0, 1)):
            name = f"{kind}{number_of_kind}"
            source.shared.setdefault(kind, []).append(name)
            chosen.append((name, source.choose(*constructors)))
    return chosen


def opening(body: str) -> str:
    """The definitions that the text needs, and those that these need."""
    needed: list[str] = []
    text = body
    for name, definition in reversed(DEFINITIONS.items()):
        if re.search(rf"\b{name}\b", text):
            needed.insert(0, definition.strip("\n"))
            text += definition
    imports = [f"import {module}" for module in IMPORTS if re.search(rf"\b{re.escape(module)}\.", text)]
    return "\n".join(imports) + "\n\n\n" + "\n\n\n".join(needed) + "\n\n\n"


def write_function(source: Source) -> None:
    name = f"work{len(source.functions) + len(source.generators)}"
    source.cost = 0
    if source.chance(0.08):
        source.line("@logged")
    with source.block(f"async def {name}(who, n)"):
        scope = Scope()
        for _ in range(2 + source.below(2)):
            block(source, scope, 4)
        source.line(f"return {number(source, scope)}")
    source.line()
    source.line()
    source.functions.append(Function(name, source.cost))


def write_generator(source: Source) -> None:
    name = f"stream{len(source.functions) + len(source.generators)}"
    source.cost = 0
    with source.block(f"async def {name}(who, n)"):
        scope = Scope(is_generator=True)
        guarded = source.chance(0.5)
        with source.block("try" if guarded else "if True"):
            inner = scope.block()
            with source.block(f"for i in range({1 + source.below(3)})", loops=2):
                inner.ints.append("i")
                block(source, inner, 2)
                source.line(source.choose(f"yield {number(source, inner)}", f"say(who, 'sent', (yield {number(source, inner)}))"))
        if guarded:
            with source.block("finally"):
                source.line("say(who, 'generator ends')")
                if source.chance(0.3):
                    source.line(f"await asyncio.sleep({source.delay()})")
    source.line()
    source.line()
    source.generators.append(Function(name, source.cost * 2))


def write_main(source: Source) -> None:
    source.cost = 0
    with source.block("async def main()"):
        source.line("who, n = 'main', 3")
        scope = Scope(may_return=False)
        for _ in range(1 + source.below(3)):
            name = source.fresh("task")
            source.line(f"{name} = {spawn(source, scope)}")
            scope.tasks.append(name)
        for _ in range(2 + source.below(3)):
            block(source, scope, 3)
        ending = source.below(6)
        if ending < 3:
            source.line("say(await asyncio.gather(*tasks, return_exceptions=True))")
        elif ending == 3:
            source.line("say([ending(task) for task in tasks])")
        elif ending == 4:
            source.line(f"return await {call(source, scope)}")
        if source.chance(0.05):
            source.line(f"raise {source.choose(exception(source, scope), 'asyncio.CancelledError(who)')}")
    source.line()
    source.line()


def write_start(source: Source) -> None:
    main = source.choose("main()", "asyncio.wait_for(main(), 60)", "asyncio.wait_for(main(), 60)", "asyncio.wait_for(main(), 7)")
    run = f"say('result', asyncio.run({main}))"
    if source.chance(0.3):
        run = source.choose("with asyncio.Runner() as runner:\n    say('result', runner.run(" + main + "))", run)
        if source.functions and "Runner" in run and source.chance(0.4):
            run += f"\n    say('again', runner.run({source.choose(*source.functions).name}('again', {source.below(5)})))"
    if source.chance(0.55):
        with source.block("try"):
            for line in run.split("\n"):
                source.line(line)
        with source.block(f"except {source.choose('BaseException', 'Exception')} as error"):
            source.line("say('ended with', repr(error))")
    else:
        for line in run.split("\n"):
            source.line(line)
    source.line("say(state['count'])")


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")

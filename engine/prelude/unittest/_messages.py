# The messages of assertions that two values are equal.

from pytest._differences import line_differences


def short_repr(value):
    return repr(value)


def difference_of(first, second):
    """What assertEqual says, by the type that both have."""
    plain = f"{first!r} != {second!r}"
    if type(first) is not type(second):
        return plain
    if isinstance(first, str):
        lines = line_differences(first.splitlines(), second.splitlines())
        return f"{plain}\n" + "\n".join(lines) + "\n"
    if isinstance(first, (list, tuple)):
        return _sequences(first, second)
    if isinstance(first, dict):
        return f"{plain}\n{_line_differences(first, second)}"
    if isinstance(first, (set, frozenset)):
        lines = []
        for name, items in (("first", first - second), ("second", second - first)):
            if items:
                lines += [f"Items in the {name} set but not the {'second' if name == 'first' else 'first'}:"]
                lines += [repr(item) for item in items]
        return "\n".join(lines)
    return plain


def _sequences(first, second):
    kind = {list: "Lists", tuple: "Tuples"}.get(type(first), "Sequences")
    text = f"{kind} differ: {first!r} != {second!r}\n"
    for index, (a, b) in enumerate(zip(first, second)):
        if a != b:
            text += f"\nFirst differing element {index}:\n{a!r}\n{b!r}\n"
            break
    name = kind[:-1].lower()
    for which, longer, shorter in (("First", first, second), ("Second", second, first)):
        extra = len(longer) - len(shorter)
        if extra > 0:
            text += f"\n{which} {name} contains {extra} additional elements.\n"
            text += f"First extra element {len(shorter)}:\n{longer[len(shorter)]!r}\n"
    return f"{text}\n{_line_differences(first, second)}"


def _line_differences(first, second):
    """Between the values as pprint lays them out; below a line of marks one is left free."""
    from pprint import pformat

    lines = line_differences(pformat(first).splitlines(), pformat(second).splitlines())
    return "\n".join(line + "\n" if line.startswith("? ") else line for line in lines)

# The messages of assertions that two values are equal.

from pytest._differences import line_differences

_LONGEST = 80  # of two representations on one line; longer ones are shown with their differing parts
_KEPT = 5  # characters at either end of what is left out
_PLACEHOLDER = 12  # what "[… chars]" takes


def short_repr(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def two_reprs(first, second):
    """Both representations, with the middle left out of what is too long (unittest.util)."""
    texts = short_repr(first), short_repr(second)
    longest = max(len(text) for text in texts)
    if longest <= _LONGEST:
        return texts
    common = _common_start(*texts)
    room = _LONGEST - (longest - common + _KEPT + _PLACEHOLDER)
    start = texts[0][:common]
    if room > _KEPT:
        start = _shortened(start, _KEPT, room)
        return tuple(start + text[common:] for text in texts)
    start = _shortened(start, _KEPT, _KEPT)
    rest = _LONGEST - (3 * _KEPT + 2 * _PLACEHOLDER)
    return tuple(start + _shortened(text[common:], rest, _KEPT) for text in texts)


def _common_start(first, second):
    length = 0
    while length < min(len(first), len(second)) and first[length] == second[length]:
        length += 1
    return length


def _shortened(text, start, end):
    left_out = len(text) - start - end
    return f"{text[:start]}[{left_out} chars]{text[len(text) - end:]}" if left_out > _PLACEHOLDER else text


def unequal(first, second):
    return "{} != {}".format(*two_reprs(first, second))


def _with_differences(message, differences, longest):
    """The message with the lines behind it, unless those are longer than the test case's maxDiff."""
    if longest is None or len(differences) <= longest:
        return message + differences
    return message + f"\nDiff is {len(differences)} characters long. Set self.maxDiff to None to see it."


def texts_differ(first, second, longest):
    ends = ["" if text.endswith("\n") or not (first and second) else "\n" for text in (first, second)]
    lines = line_differences((first + ends[0]).splitlines(True), (second + ends[1]).splitlines(True))
    shown = "\n" + "".join(line + "\n" if line.startswith("? ") else line for line in lines)
    return _with_differences(unequal(first, second), shown, longest)


def dicts_differ(first, second, longest):
    return _with_differences(unequal(first, second), "\n" + _line_differences(first, second), longest)


def sets_differ(first, second):
    lines = []
    for name, other, items in (("first", "second", first.difference(second)), ("second", "first", second.difference(first))):
        if items:
            lines.append(f"Items in the {name} set but not the {other}:")
            lines += [repr(item) for item in items]
    return "\n".join(lines)


def sequences_differ(first, second, kind, longest):
    """None when nothing differs but the types, which only matter to an assertion about one type."""
    name = "sequence" if kind is None else kind.__name__
    text = "{}s differ: {} != {}\n".format(name.capitalize(), *two_reprs(first, second))
    for index, (a, b) in enumerate(zip(first, second)):
        if a != b:
            text += "\nFirst differing element {}:\n{}\n{}\n".format(index, *two_reprs(a, b))
            break
    else:
        if len(first) == len(second) and kind is None and type(first) is not type(second):
            return None
    for which, longer, shorter in (("First", first, second), ("Second", second, first)):
        extra = len(longer) - len(shorter)
        if extra > 0:
            text += f"\n{which} {name} contains {extra} additional elements.\n"
            text += f"First extra element {len(shorter)}:\n{short_repr(longer[len(shorter)])}\n"
    return _with_differences(text, "\n" + _line_differences(first, second), longest)


def _line_differences(first, second):
    """Between the values as pprint lays them out; below a line of marks one is left free."""
    from pprint import pformat

    lines = line_differences(pformat(first).splitlines(), pformat(second).splitlines())
    return "\n".join(line + "\n" if line.startswith("? ") else line for line in lines)


def counts_differ(first, second):
    """One line for each element that is not as often in the one as in the other."""
    distinct = []  # [element, times in first, times in second]
    for column, items in ((1, first), (2, second)):
        for item in items:
            entry = next((known for known in distinct if known[0] == item), None)
            if entry is None:
                entry = [item, 0, 0]
                distinct.append(entry)
            entry[column] += 1
    return [f"First has {a}, Second has {b}:  {item!r}" for item, a, b in distinct if a != b]

# What is said about two values that are not equal although a test asserts it: the lines below "assert left == right".

from pytest._approx import ApproxBase
from pytest._differences import line_differences
from pytest._shortened import shortened

_WIDTH = 80
_MOST_LINES = 8
_MOST_CHARACTERS = 640


def comparison_lines(operator, left, right):
    """The comparison and what there is to say about it; None when there is nothing to add."""
    most = (_WIDTH - 15 - len(operator) - 2) // 2
    lines = None
    if operator == "==":
        lines = _unequal(left, right)
    elif operator == "not in" and isinstance(left, str) and isinstance(right, str):
        lines = _contained(left, right)
    if not lines:
        return None
    return _truncated([f"{shortened(left, most)} {operator} {shortened(right, most)}", *lines])


def _unequal(left, right):
    if isinstance(left, str) and isinstance(right, str):
        return _different_texts(left, right)
    lines = []
    if isinstance(left, ApproxBase) or isinstance(right, ApproxBase):
        return _not_close(left, right)
    if type(left) is type(right) and _fields_of(left) is not None:
        lines = _different_fields(left, right)
    elif isinstance(left, (list, tuple, bytes, range)) and isinstance(right, (list, tuple, bytes, range)):
        lines = _different_sequences(left, right)
    elif isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        lines = _different_sets(left, right)
    elif isinstance(left, dict) and isinstance(right, dict):
        lines = _different_dicts(left, right)
    if _is_iterable(left) and _is_iterable(right):
        lines.append("Use -v to get more diff")
    return lines


def _is_iterable(value):
    return hasattr(type(value), "__iter__") and not isinstance(value, str)


def _different_texts(left, right):
    lines = []
    same = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), max(min(len(left), len(right)) - 1, 0))
    if same > 42:
        same -= 10
        lines.append(f"Skipping {same} identical leading characters in diff, use -v to show")
        left, right = left[same:], right[same:]
    if len(left) == len(right):
        same = next((i for i in range(len(left)) if left[-i] != right[-i]), max(len(left) - 1, 0))
        if same > 42:
            same -= 10
            lines.append(f"Skipping {same} identical trailing characters in diff, use -v to show")
            left, right = left[:-same], right[:-same]
    if left.isspace() or right.isspace():
        left, right = repr(left), repr(right)
        lines.append("Strings contain only whitespace, escaping them using repr()")
    return lines + line_differences(right.splitlines(), left.splitlines())


def _contained(term, text):
    index = text.find(term)
    lines = [f"{shortened(term, 42)} is contained here:"]
    for line in _different_texts(text, text[:index] + text[index + len(term) :]):
        if line.startswith("+ "):
            lines.append("  " + line[2:])
        elif not line.startswith(("Skipping", "- ")):
            lines.append(line)
    return lines


def _different_sequences(left, right):
    lines = []
    for index, (a, b) in enumerate(zip(left, right)):
        if a != b:
            if isinstance(left, bytes) and isinstance(right, bytes):
                a, b = left[index : index + 1], right[index : index + 1]
            lines.append(f"At index {index} diff: {a!r} != {b!r}")
            break
    if isinstance(left, bytes) and isinstance(right, bytes) or len(left) == len(right):
        return lines
    longer, side = (left, "Left") if len(left) > len(right) else (right, "Right")
    count = abs(len(left) - len(right))
    extra = shortened(longer[min(len(left), len(right))])
    if count == 1:
        return [*lines, f"{side} contains one more item: {extra}"]
    return [*lines, f"{side} contains {count} more items, first extra item: {extra}"]


def _different_sets(left, right):
    lines = []
    for side, extra in (("left", left - right), ("right", right - left)):
        if extra:
            lines.append(f"Extra items in the {side} set:")
            lines += [shortened(item) for item in extra]
    return lines


def _different_dicts(left, right):
    lines = []
    common = [key for key in left if key in right]
    same = sum(left[key] == right[key] for key in common)
    if same:
        lines.append(f"Omitting {same} identical items, use -vv to show")
    different = [key for key in common if left[key] != right[key]]
    if different:
        lines.append("Differing items:")
        lines += [f"{shortened({key: left[key]})} != {shortened({key: right[key]})}" for key in different]
    for side, values, others in (("Left", left, right), ("Right", right, left)):
        extra = {key: value for key, value in values.items() if key not in others}
        if extra:
            lines.append(f"{side} contains {len(extra)} more item{'' if len(extra) == 1 else 's'}:")
            lines.append(_sorted_text(extra))
    return lines


def _sorted_text(mapping):
    try:
        return repr({key: mapping[key] for key in sorted(mapping)})
    except TypeError:
        return repr(mapping)


def _fields_of(value):
    """The fields that decide whether two dataclass instances or named tuples are equal; None of others."""
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        return [name for name, field in fields.items() if field.compare]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return list(value._fields)
    return None


def _different_fields(left, right):
    names = _fields_of(left)
    different = [name for name in names if getattr(left, name) != getattr(right, name)]
    lines = [""] if names else []
    if len(different) < len(names):
        lines.append(f"Omitting {len(names) - len(different)} identical items, use -vv to show")
    if different:
        lines += ["Differing attributes:", repr(different)]
        for name in different:
            a, b = getattr(left, name), getattr(right, name)
            lines += ["", f"Drill down into differing attribute {name}:", f"  {name}: {a!r} != {b!r}"]
            lines += ["  " + line for line in _unequal(a, b)]
    return lines


def _not_close(left, right):
    return ["comparison failed", f"Obtained: {left if isinstance(right, ApproxBase) else right}",
            f"Expected: {right if isinstance(right, ApproxBase) else left}"]


def _truncated(lines):
    if len(lines) <= _MOST_LINES and sum(map(len, lines)) <= _MOST_CHARACTERS:
        return lines
    kept = lines[:_MOST_LINES]
    count = 0
    for index, line in enumerate(kept):
        if count + len(line) > _MOST_CHARACTERS:
            kept = [*kept[:index], line[: _MOST_CHARACTERS - count]] if _MOST_CHARACTERS > count else kept[:index]
            break
        count += len(line)
    kept[-1] += "..."
    hidden = len(lines) - len(kept) + 1
    message = f"...Full output truncated ({hidden} line{'' if hidden == 1 else 's'} hidden), use '-vv' to show"
    return [*kept, "", message]

# How two texts differ, line by line: what difflib.ndiff says ("- ", "+ ", and "? " with marks under what changed in a line).

_CUTOFF = 0.74999  # lines that are less alike are not compared within


def line_differences(old, new):
    """The differences between two lists of lines, as ndiff gives them (without line ends)."""
    result = []
    for kind, old_begin, old_end, new_begin, new_end in _operations(old, new):
        if kind == "equal":
            result += ["  " + line for line in old[old_begin:old_end]]
        else:
            result += _replaced(old[old_begin:old_end], new[new_begin:new_end])
    return result


def _replaced(old, new):
    """Lines for others: the most similar pair is marked within, what stands around it is compared in turn."""
    best = (_CUTOFF, 0, 0)
    for new_number, new_line in enumerate(new):
        for old_number, old_line in enumerate(old):
            ratio = _similarity(old_line, new_line) if old_line != new_line else 0
            if ratio > best[0]:
                best = (ratio, old_number, new_number)
    ratio, old_number, new_number = best
    if ratio == _CUTOFF:
        removed, added = ["- " + line for line in old], ["+ " + line for line in new]
        return added + removed if len(new) < len(old) else removed + added
    around = _replaced(old[:old_number], new[:new_number])
    within = _marked(old[old_number], new[new_number])
    return around + within + _replaced(old[old_number + 1 :], new[new_number + 1 :])


def _marked(old, new):
    old_marks = new_marks = ""
    for kind, old_begin, old_end, new_begin, new_end in _operations(old, new):
        old_length, new_length = old_end - old_begin, new_end - new_begin
        old_marks += {"equal": " ", "replace": "^", "delete": "-", "insert": ""}[kind] * old_length
        new_marks += {"equal": " ", "replace": "^", "delete": "", "insert": "+"}[kind] * new_length
    lines = ["- " + old]
    if old_marks.strip():
        lines.append("? " + old_marks.rstrip())
    lines.append("+ " + new)
    if new_marks.strip():
        lines.append("? " + new_marks.rstrip())
    return lines


def _similarity(old, new):
    matching = sum(size for _, _, size in _matching_blocks(old, new))
    return 2 * matching / (len(old) + len(new)) if old or new else 1.0


def _operations(old, new):
    """How to turn the one sequence into the other: (kind, from, to, from, to)."""
    operations = []
    old_at = new_at = 0
    for old_begin, new_begin, size in [*_matching_blocks(old, new), (len(old), len(new), 0)]:
        if old_at < old_begin and new_at < new_begin:
            operations.append(("replace", old_at, old_begin, new_at, new_begin))
        elif old_at < old_begin:
            operations.append(("delete", old_at, old_begin, new_at, new_at))
        elif new_at < new_begin:
            operations.append(("insert", old_at, old_at, new_at, new_begin))
        if size:
            operations.append(("equal", old_begin, old_begin + size, new_begin, new_begin + size))
        old_at, new_at = old_begin + size, new_begin + size
    return operations


def _matching_blocks(old, new):
    """The longest common run, and those on either side of it; adjacent ones joined."""
    places = {}
    for position, item in enumerate(new):
        if item not in (" ", "\t") or isinstance(new, list):
            places.setdefault(item, []).append(position)
    blocks = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        old_low, old_high, new_low, new_high = waiting.pop()
        old_begin, new_begin, size = _longest_match(old, new, places, old_low, old_high, new_low, new_high)
        if size:
            blocks.append((old_begin, new_begin, size))
            if old_low < old_begin and new_low < new_begin:
                waiting.append((old_low, old_begin, new_low, new_begin))
            if old_begin + size < old_high and new_begin + size < new_high:
                waiting.append((old_begin + size, old_high, new_begin + size, new_high))
    joined = []
    for old_begin, new_begin, size in sorted(blocks):
        if joined and joined[-1][0] + joined[-1][2] == old_begin and joined[-1][1] + joined[-1][2] == new_begin:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
        else:
            joined.append((old_begin, new_begin, size))
    return joined


def _longest_match(old, new, places, old_low, old_high, new_low, new_high):
    """The longest run that both have, the first of equals; it begins and ends with blanks only next to other matches."""
    best_old, best_new, best_size = old_low, new_low, 0
    lengths = {}
    for old_at in range(old_low, old_high):
        next_lengths = {}
        for new_at in places.get(old[old_at], ()):
            if new_low <= new_at < new_high:
                size = next_lengths[new_at] = lengths.get(new_at - 1, 0) + 1
                if size > best_size:
                    best_old, best_new, best_size = old_at - size + 1, new_at - size + 1, size
        lengths = next_lengths
    while best_old > old_low and best_new > new_low and old[best_old - 1] == new[best_new - 1]:
        best_old, best_new, best_size = best_old - 1, best_new - 1, best_size + 1
    while (best_old + best_size < old_high and best_new + best_size < new_high
           and old[best_old + best_size] == new[best_new + best_size]):
        best_size += 1
    return best_old, best_new, best_size

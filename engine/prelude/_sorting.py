# Sorting what only Python code can compare, or by keys that a function of the program computes. A part of builtins.py, as
# _operators.py is.


def _sorted(iterable, key, reverse):
    items = [item for item in iterable]
    _list_sort(items, key, reverse)
    return items


def _list_sort(items, key, reverse):
    """The list is empty while code of the program computes keys and compares: so it can be told that it was changed."""
    reverse = bool(reverse)
    held = items[:]
    items.clear()
    try:
        keys = held[:] if key is None else [key(item) for item in held]
        if not _sort_by_keys(held, keys, reverse):
            held = [held[position] for position in _sorted_positions(keys, reverse)]
    finally:
        is_modified = len(items) > 0
        items[:] = held
    if is_modified:
        raise ValueError("list modified during sort")


def _sorted_positions(keys, reverse):
    """The stable order of keys that compare in Python. Reversing before and after keeps equal ones in their order."""
    order = [position for position in range(len(keys))]
    if reverse:
        order.reverse()
    order = _insertion_sorted(order, keys) if len(order) < 64 else _merge_sorted(order, keys)
    if reverse:
        order.reverse()
    return order


def _insertion_sorted(order, keys):
    """As CPython sorts short lists: the run at the front, then binary insertion, so that `<` is asked the same questions."""
    for position in range(_count_run(order, keys), len(order)):
        pivot = order[position]
        key = keys[pivot]
        left, right = 0, position
        while left < right:
            middle = (left + right) // 2
            if key < keys[order[middle]]:
                right = middle
            else:
                left = middle + 1
        del order[position]
        order.insert(left, pivot)
    return order


def _count_run(order, keys):
    """The length of the ascending run at the front, a descending one having been reversed (listobject.c, count_run)."""
    count = len(order)
    end = 1
    while end < count and not keys[order[end]] < keys[order[end - 1]]:
        end += 1
    if end >= count:
        return count
    if end > 1:
        if keys[order[0]] < keys[order[end - 1]]:
            return end
        order[:end] = order[:end][::-1]
    end += 1
    equal = 0
    while end < count:
        if keys[order[end]] < keys[order[end - 1]]:
            _reverse_equal(order, end, equal)
            equal = 0
        elif keys[order[end - 1]] < keys[order[end]]:
            break
        else:
            equal += 1
        end += 1
    _reverse_equal(order, end, equal)
    order[:end] = order[:end][::-1]
    while end < count and not keys[order[end]] < keys[order[end - 1]]:
        end += 1
    return end


def _reverse_equal(order, end, equal):
    """The last equal ones of a descending run change places, for the whole will be reversed."""
    if equal:
        begin = end - equal - 1
        order[begin:end] = order[begin:end][::-1]


def _merge_sorted(order, keys):
    if len(order) < 32:
        return _insertion_sorted(order, keys)
    middle = len(order) // 2
    left = _merge_sorted(order[:middle], keys)
    right = _merge_sorted(order[middle:], keys)
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]

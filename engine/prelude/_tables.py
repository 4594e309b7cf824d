# Dicts and sets whose keys hash or compare in Python: finding, adding and removing one entry, and what is built on that.
# A part of builtins.py.

def _find(table, key, hash_value):
    """The entry of a key, or -1: candidates have the same hash, and are compared as CPython compares them."""
    entry = _table_next(table, hash_value, -1)
    while entry >= 0:
        candidate = _table_key(table, entry)
        if candidate is key or candidate == key:
            return entry
        entry = _table_next(table, hash_value, entry)
    return -1


def _set_hash(key):
    """A set that is looked for in a set counts as its frozenset."""
    try:
        return hash(key)
    except TypeError:
        if not isinstance(key, set):
            raise
        return hash(frozenset(key))


def _table_get_item(table, key):
    entry = _find(table, key, hash(key))
    if entry >= 0:
        return _table_value(table, entry)
    missing = _special(table, "__missing__")
    if missing is None:
        raise KeyError(key)
    return missing(key)


def _table_set_item(table, key, value):
    hash_value = hash(key)
    entry = _find(table, key, hash_value)
    if entry >= 0:
        _table_replace(table, entry, value)
    else:
        _table_append(table, key, hash_value, value)


def _table_delete_item(table, key):
    entry = _find(table, key, hash(key))
    if entry < 0:
        raise KeyError(key)
    _table_drop(table, entry)


def _table_contains(table, key):
    hash_value = hash(key) if isinstance(table, dict) else _set_hash(key)
    return _find(table, key, hash_value) >= 0


def _table_get(table, key, default):
    entry = _find(table, key, hash(key))
    return default if entry < 0 else _table_value(table, entry)


def _table_setdefault(table, key, default):
    hash_value = hash(key)
    entry = _find(table, key, hash_value)
    if entry >= 0:
        return _table_value(table, entry)
    _table_append(table, key, hash_value, default)
    return default


def _table_pop(table, key, *default):
    entry = _find(table, key, hash(key))
    if entry < 0:
        if default:
            return default[0]
        raise KeyError(key)
    value = _table_value(table, entry)
    _table_drop(table, entry)
    return value


def _table_add(table, key):
    hash_value = hash(key)
    if _find(table, key, hash_value) < 0:
        _table_append(table, key, hash_value, None)


def _table_discard(table, key):
    entry = _find(table, key, _set_hash(key))
    if entry >= 0:
        _table_drop(table, entry)


def _table_remove(table, key):
    entry = _find(table, key, _set_hash(key))
    if entry < 0:
        raise KeyError(key)
    _table_drop(table, entry)


def _table_hash(container):
    return _tuple_hash([hash(item) for item in container])


def _dict_update(table, source, keywords):
    if hasattr(source, "keys"):
        for key in source.keys():
            table[key] = source[key]
    else:
        number = 0
        for element in source:
            try:
                pair = [part for part in element]
            except TypeError:
                raise TypeError(
                    f"cannot convert dictionary update sequence element #{number} to a sequence"
                ) from None
            if len(pair) != 2:
                raise ValueError(
                    f"dictionary update sequence element #{number} has length {len(pair)}; 2 is required"
                )
            table[pair[0]] = pair[1]
            number += 1
    for name, value in keywords.items():
        table[name] = value
    return table


def _dict_refill(table, source, keywords):
    _dict_update(table, source, keywords)


def _dict_fromkeys(cls, iterable, value=None, /):
    table = cls()
    for key in iterable:
        table[key] = value
    return table


_dict_fromkeys.__name__ = _dict_fromkeys.__qualname__ = "fromkeys"
_install(dict, "fromkeys", classmethod(_dict_fromkeys))


def _set_update(table, iterable):
    for item in iterable:
        _table_add(table, item)
    return table


def _set_refill(table, iterable):
    _set_update(table, iterable)


def _set_like(table, items):
    """A new set, or frozenset, by what `table` is."""
    return _set_update(frozenset() if isinstance(table, frozenset) else set(), items)


def _set_union(table, others):
    result = _set_like(table, table)
    for other in others:
        _set_update(result, other)
    return result


def _set_intersection(table, others):
    result = _set_like(table, table)
    for other in others:
        result = _set_like(table, [item for item in other if item in result])
    return result


def _set_difference(table, others):
    result = _set_like(table, table)
    for other in others:
        for item in other:
            _table_discard(result, item)
    return result


def _set_symmetric_difference(table, other):
    other = _set_like(set(), other)
    left = [item for item in table if item not in other]
    return _set_like(table, left + [item for item in other if item not in table])


def _set_replace(table, result):
    table.clear()
    _set_update(table, result)


def _set_update_all(table, others):
    for other in others:
        _set_update(table, [item for item in other])


def _set_intersection_update(table, others):
    _set_replace(table, _set_intersection(table, others))


def _set_difference_update(table, others):
    _set_replace(table, _set_difference(table, others))


def _set_symmetric_difference_update(table, other):
    _set_replace(table, _set_symmetric_difference(table, other))


def _combine_tables(operator, a, b):
    """a | b, a & b, a - b, a ^ b of dicts, sets and views of dicts; `operator` is the number in ast::Operator."""
    symbol = _OPERATORS[operator][3]
    if isinstance(a, dict):
        return _dict_update(a.copy(), b, {}) if symbol == "|" and isinstance(b, dict) else NotImplemented
    if not isinstance(a, (set, frozenset)):
        a = _set_like(set(), a)
    if symbol == "|":
        return _set_union(a, (b,))
    if symbol == "&":
        return _set_intersection(a, (b,))
    if symbol == "-":
        return _set_difference(a, (b,))
    return _set_symmetric_difference(a, b)


def _update_tables(operator, a, b):
    """a |= b and kin of a dict or set: changes a."""
    symbol = _OPERATORS[operator][3]
    if isinstance(a, dict):
        return _dict_update(a, b, {})
    if symbol == "|":
        _set_update(a, [item for item in b])
    elif symbol == "&":
        _set_intersection_update(a, (b,))
    elif symbol == "-":
        _set_difference_update(a, (b,))
    else:
        _set_symmetric_difference_update(a, b)
    return a


def _issubset(table, other):
    if not isinstance(other, (set, frozenset)):
        other = _set_like(set(), other)
    if len(table) > len(other):
        return False
    for item in table:
        if item not in other:
            return False
    return True


def _issuperset(table, other):
    for item in other:
        if item not in table:
            return False
    return True


def _isdisjoint(table, other):
    for item in other:
        if item in table:
            return False
    return True

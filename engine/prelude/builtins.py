# The Python halves of the built-in functions and types: what natives hand over when program code has to run (a __eq__, a
# key function, a generator to draw from). A native that meets such an object calls the function of the same purpose here
# in its own place. Names without an underscore are built-ins themselves. The halves of operators are in _operators.py.

import _operators

# ---- dicts and sets whose keys hash or compare in Python ----------------------------------------------------------


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


# ---- lists and tuples -----------------------------------------------------------------------------------------------


def _list(iterable):
    return [item for item in iterable]


def _tuple(iterable):
    return tuple([item for item in iterable])


def _list_extend(items, iterable):
    for item in iterable:
        items.append(item)


def _list_remove(items, value):
    for position in range(len(items)):
        if position < len(items) and (items[position] is value or items[position] == value):
            del items[position]
            return
    raise ValueError("list.remove(x): x not in list")


def _sequence_index(items, value, start, stop):
    for position in range(start, min(stop, len(items))):
        if position < len(items) and (items[position] is value or items[position] == value):
            return position
    if isinstance(items, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(f"{value!r} is not in list")


def _sequence_count(items, value):
    count = 0
    for item in items:
        if item is value or item == value:
            count += 1
    return count


# ---- sorting ----------------------------------------------------------------------------------------------------------


def _sorted(iterable, key, reverse):
    items = [item for item in iterable]
    _list_sort(items, key, reverse)
    return items


def _list_sort(items, key, reverse):
    reverse = bool(reverse)
    keys = items[:] if key is None else [key(item) for item in items]
    if not _sort_by_keys(items, keys, reverse):
        order = _sorted_positions(keys, reverse)
        items[:] = [items[position] for position in order]


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


# ---- folding ----------------------------------------------------------------------------------------------------------


def _sum(iterable, start):
    """Natives add batch by batch: floats are summed with a compensation that must last from batch to batch."""
    total, compensation = start, None
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == 256:
            total, compensation, rest = _sum_batch(total, compensation, batch)
            for scripted in rest:
                total = total + scripted
            batch = []
    total, compensation, rest = _sum_batch(total, compensation, batch)
    return _sum_scripted(rest, _sum_result(total, compensation))


def _sum_scripted(items, total):
    for item in items:
        total = total + item
    return total


def _extreme(name, iterable, key, *default):
    """min and max."""
    found = False
    best = best_key = None
    for item in iterable:
        value = item if key is None else key(item)
        if not found:
            found = True
        elif not (value < best_key if name == "min" else value > best_key):
            continue
        best, best_key = item, value
    if found:
        return best
    if default:
        return default[0]
    raise ValueError(f"{name}() iterable argument is empty")


def _any(iterable, first=()):
    for item in first:
        if item:
            return True
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable, first=()):
    for item in first:
        if not item:
            return False
    for item in iterable:
        if not item:
            return False
    return True


def _join(separator, iterable):
    return separator.join([item for item in iterable])


# ---- iterators --------------------------------------------------------------------------------------------------------


def _next(iterator):
    method = _special(iterator, "__next__")
    if method is None:
        raise TypeError(f"'{type(iterator).__name__}' object is not an iterator")
    return method()


def _next_or(iterator, default):
    method = _special(iterator, "__next__")
    if method is None:
        raise TypeError(f"'{type(iterator).__name__}' object is not an iterator")
    try:
        return method()
    except StopIteration:
        return default


def _iter_until(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _calls_until(function, sentinel)


def _calls_until(function, sentinel):
    while True:
        try:
            result = function()
        except StopIteration:
            return
        if result == sentinel:
            return
        yield result


def _enumerate(iterable, start):
    return _enumerated(iter(iterable), start)


def _enumerated(iterator, number):
    for item in iterator:
        yield number, item
        number += 1


def _zip(iterables, strict):
    return _zipped([iter(iterable) for iterable in iterables], strict)


def _zipped(iterators, strict):
    while iterators:
        row = []
        for iterator in iterators:
            try:
                row.append(next(iterator))
            except StopIteration:
                if strict:
                    _check_zip(iterators, len(row))
                return
        yield tuple(row)


def _check_zip(iterators, ended):
    """zip(strict=True): iterator number `ended` had no item any more."""
    if ended > 0:
        plural = " " if ended == 1 else "s 1-"
        raise ValueError(f"zip() argument {ended + 1} is shorter than argument{plural}{ended}")
    for number in range(1, len(iterators)):
        try:
            next(iterators[number])
        except StopIteration:
            continue
        plural = " " if number == 1 else "s 1-"
        raise ValueError(f"zip() argument {number + 1} is longer than argument{plural}{number}")


def _map(function, iterable):
    return _mapped(function, iter(iterable))


def _mapped(function, iterator):
    for item in iterator:
        yield function(item)


def _map_many(function, iterables):
    return _mapped_rows(function, _zip(iterables, False))


def _mapped_rows(function, rows):
    for row in rows:
        yield function(*row)


def _filter(function, iterable):
    return _filtered(function, iter(iterable))


def _filtered(function, iterator):
    if function is None or function is bool:
        for item in iterator:
            if item:
                yield item
    else:
        for item in iterator:
            if function(item):
                yield item


def _reversed(sequence):
    method = _special(sequence, "__reversed__")
    if method is not None:
        return method()
    refused = hasattr(type(sequence), "__reversed__")
    if refused or _special(sequence, "__len__") is None or _special(sequence, "__getitem__") is None:
        raise TypeError(f"'{type(sequence).__name__}' object is not reversible")
    return _backwards(sequence, len(sequence))


def _backwards(sequence, position):
    while position > 0:
        position -= 1
        yield sequence[position]


def aiter(async_iterable, /):
    method = _special(async_iterable, "__aiter__")
    if method is None:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    return method()


def anext(async_iterator, /, *default):
    method = _special(async_iterator, "__anext__")
    if method is None:
        raise TypeError(f"'{type(async_iterator).__name__}' object is not an async iterator")
    return _anext_or(method(), default[0]) if default else method()


async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


# ---- numbers ----------------------------------------------------------------------------------------------------------


def _int(value):
    for name in ("__int__", "__index__", "__trunc__"):
        method = _special(value, name)
        if method is not None:
            result = method()
            if not isinstance(result, int):
                raise TypeError(f"{name} returned non-int (type {type(result).__name__})")
            return result + 0
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{type(value).__name__}'"
    )


def _float(value):
    method = _special(value, "__float__")
    if method is not None:
        result = method()
        if not isinstance(result, float):
            name = type(value).__name__
            raise TypeError(f"{name}.__float__ returned non-float (type {type(result).__name__})")
        return result + 0.0
    if _special(value, "__index__") is not None:
        return float(_index(value))
    raise TypeError(f"float() argument must be a string or a real number, not '{type(value).__name__}'")


def _abs(value):
    method = _special(value, "__abs__")
    if method is None:
        raise TypeError(f"bad operand type for abs(): '{type(value).__name__}'")
    return method()


def _round(value, digits):
    method = _special(value, "__round__")
    if method is None:
        raise TypeError(f"type {type(value).__name__} doesn't define __round__ method")
    return method() if digits is None else method(digits)


def _divmod(a, b):
    for method, other in ((_special(a, "__divmod__"), b), (_special(b, "__rdivmod__"), a)):
        if method is not None:
            result = method(other)
            if result is not NotImplemented:
                return result
    raise TypeError(
        f"unsupported operand type(s) for divmod(): '{type(a).__name__}' and '{type(b).__name__}'"
    )


def _pow(base, exponent, modulus):
    method = _special(base, "__pow__")
    if method is not None:
        result = method(exponent, modulus)
        if result is not NotImplemented:
            return result
    names = ", ".join([f"'{type(value).__name__}'" for value in (base, exponent, modulus)])
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {names}")


def _in_base(value, base):
    return {2: bin, 8: oct, 16: hex}[base](_index(value))


def _range(start, stop, step):
    return range(*[value if isinstance(value, int) else _index(value) for value in (start, stop, step)])


def _from_bytes(cls, bytes, byteorder="big", *, signed=False):
    if byteorder not in ("big", "little"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    digits = [byte for byte in bytes]
    if byteorder == "little":
        digits.reverse()
    number = 0
    for digit in digits:
        number = number << 8 | digit
    if signed and digits and digits[0] >= 128:
        number -= 1 << 8 * len(digits)
    return cls(number)


_from_bytes.__name__ = _from_bytes.__qualname__ = "from_bytes"
_install(int, "from_bytes", classmethod(_from_bytes))


# ---- text -------------------------------------------------------------------------------------------------------------

_open_reprs = []  # the containers whose repr is being made, outermost first


def _container_repr(container):
    """repr() of a value with parts that show themselves in Python: plans which, asks them, puts the texts in place."""
    texts = []
    for value, containers in _repr_plan(container):
        depth = len(_open_reprs)
        _open_reprs[depth:] = containers
        try:
            texts.append(repr(value))
        finally:
            del _open_reprs[depth:]
    return _repr_apply(container, texts)


def _exception_text(exception):
    """str() of an exception with an argument that shows itself in Python."""
    args = exception.args
    if len(args) == 1:
        return repr(args[0]) if isinstance(exception, KeyError) else str(args[0])
    return repr(args)


def _translate(text, table):
    parts = []
    for character in text:
        try:
            translation = table[ord(character)]
        except LookupError:
            translation = character
        if translation is None:
            continue
        parts.append(chr(translation) if isinstance(translation, int) else translation)
    return "".join(parts)


def _maketrans(x, /, *strings):
    table = {}
    if not strings:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key, value in x.items():
            if isinstance(key, str):
                if len(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                key = ord(key)
            table[key] = value
        return table
    y = strings[0]
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    for a, b in zip(x, y):
        table[ord(a)] = ord(b)
    if len(strings) > 1:
        for character in strings[1]:
            table[ord(character)] = None
    return table


_maketrans.__name__ = _maketrans.__qualname__ = "maketrans"
_install(str, "maketrans", staticmethod(_maketrans))


def _fromhex(cls, string, /):
    digits = "".join(string.split())
    numbers = []
    for position in range(0, len(digits), 2):
        try:
            numbers.append(int(digits[position : position + 2], 16))
        except ValueError:
            raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {position}") from None
    return cls(numbers)


_fromhex.__name__ = _fromhex.__qualname__ = "fromhex"
_install(bytes, "fromhex", classmethod(_fromhex))


def _bytes(source):
    method = _special(source, "__bytes__")
    return bytes([item for item in source]) if method is None else method()


def _percent_format(format, values):
    """`format % values` with values that show themselves in Python."""
    keys = _percent_keys(format)
    if keys and not isinstance(values, (tuple, str)) and hasattr(type(values), "__getitem__"):
        values = {key: values[key] for key in keys}
    parts = [_percent_part(value, letter) for value, letter in _percent_plan(format, values)]
    return _percent_apply(format, values, parts)


def _percent_part(value, letter):
    """What stands for a value in its conversion: a text for %s, %r, %a, else a number."""
    if letter == "s":
        return str(value)
    if letter == "r":
        return repr(value)
    if letter == "a":
        return ascii(value)
    name = type(value).__name__
    has_index = _special(value, "__index__") is not None
    if letter in "diu":
        if not has_index and _special(value, "__int__") is None:
            raise TypeError(f"%{letter} format: a real number is required, not {name}")
        return int(value)
    if letter in "oxX":
        if not has_index:
            raise TypeError(f"%{letter} format: an integer is required, not {name}")
        return _index(value)
    if letter == "c":
        if not has_index:
            raise TypeError("%c requires int or char")
        return _index(value)
    if not has_index and _special(value, "__float__") is None:
        raise TypeError(f"must be real number, not {name}")
    return float(value)


_formatted = format


def _str_format(format, args, keywords):
    return _format_pieces_of(format, args, keywords, [None], 2)


def _format_pieces_of(format, args, keywords, numbering, depth):
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, name, spec, conversion in _format_pieces(format):
        parts.append(literal)
        if name is None:
            continue
        value = _format_field(name, args, keywords, numbering)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        if "{" in spec:
            spec = _format_pieces_of(spec, args, keywords, numbering, depth - 1)
        parts.append(_formatted(value, spec))
    return "".join(parts)


def _format_field(name, args, keywords, numbering):
    """What a field names. `numbering` remembers the next automatic number in its only item; "manual" after a number."""
    first, steps = _format_path(name)
    if first == "":
        if numbering[0] == "manual":
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        first = numbering[0] or 0
        numbering[0] = first + 1
    elif isinstance(first, int):
        if isinstance(numbering[0], int):
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        numbering[0] = "manual"
    if isinstance(first, str):
        value = keywords[first]
    elif args is None:
        raise ValueError("Format string contains positional fields")
    elif first >= len(args):
        raise IndexError(f"Replacement index {first} out of range for positional args tuple")
    else:
        value = args[first]
    for is_attribute, key in steps:
        value = getattr(value, key) if is_attribute else value[key]
    return value


# ---- printing -----------------------------------------------------------------------------------------------------------


def _print(values, separator, end, file, flush):
    if separator is None:
        separator = " "
    if end is None:
        end = "\n"
    if file is None:
        file = _stdout()
    if _write_to(file, ""):
        _print_at_once(values, separator, end, file)
    else:
        _print_piecewise(values, separator, end, file)
    if flush and file is not None:
        file.flush()


def _print_at_once(values, separator, end, file):
    """To a stream of the program: one event. What stands before a value whose __str__ fails is written."""
    parts = []
    try:
        for value in values:
            if parts:
                parts.append(separator)
            parts.append(str(value))
    except BaseException:
        _write_to(file, "".join(parts))
        raise
    parts.append(end)
    _write_to(file, "".join(parts))


def _print_piecewise(values, separator, end, file):
    """To any other object with a write method, which sees the pieces CPython writes."""
    first = True
    for value in values:
        if not first:
            file.write(separator)
        first = False
        file.write(str(value))
    file.write(end)


def _input(prompt):
    print(prompt, end="")
    raise EOFError("EOF when reading a line")


# ---- objects ------------------------------------------------------------------------------------------------------------


def _isinstance(object, classes):
    if type(classes) is tuple:
        for cls in classes:
            if isinstance(object, cls):
                return True
        return False
    if type(object) is classes:
        return True
    check = _special(classes, "__instancecheck__")
    if check is None:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    if type(classes) is not type:
        return bool(check(object))
    claimed = getattr(object, "__class__", None)
    if claimed is type(object) or not isinstance(claimed, type):
        return False
    return issubclass(claimed, classes)


def _issubclass(cls, classes):
    if type(classes) is tuple:
        for candidate in classes:
            if issubclass(cls, candidate):
                return True
        return False
    check = _special(classes, "__subclasscheck__")
    if check is None:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return bool(check(cls))


def _call_method(object, name):
    return getattr(object, name)()


def vars(*objects):
    if not objects:
        return locals()
    (object,) = objects
    try:
        return object.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def dir(*objects):
    if not objects:
        return sorted(locals())
    (object,) = objects
    return sorted(type(object).__dir__(object))


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)

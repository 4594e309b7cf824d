# The Python halves of the built-in functions and types: what natives hand over when program code has to run (a __eq__, a
# key function, a generator to draw from). A native that meets such an object calls the function of the same purpose here
# in its own place. Names without an underscore are built-ins themselves. The modules imported here are parts of this one: what
# they define is found as if it stood here.

import _operators
import _classes
import _statements
import _sorting
import _tables
import _texts

# ---- files -----------------------------------------------------------------------------------------------------------


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import _files

    return _files.open(file, mode, buffering, encoding, errors, newline, closefd, opener)


# ---- types that nothing is an instance of ------------------------------------------------------------------------------


def _unsupported_type(name):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f"not supported by Asyncarium: {name}()")

    return type(name, (), {"__new__": __new__, "__module__": "builtins", "__slots__": ()})


bytearray = _unsupported_type("bytearray")
complex = _unsupported_type("complex")
memoryview = _unsupported_type("memoryview")

# ---- the names of __slots__ ----------------------------------------------------------------------------------------------


class _member_descriptor(property):
    """What stands in a class for a name of its __slots__. Natives make these, and know the field that each is for."""

    __module__ = "builtins"
    __name__ = property(_member_name)
    __objclass__ = property(_member_owner)

    def __getattr__(self, name):
        # A class statement takes __qualname__ for itself.
        if name == "__qualname__":
            return f"{self.__objclass__.__qualname__}.{self.__name__}"
        raise AttributeError(f"'member_descriptor' object has no attribute {name!r}")

    def __delete__(self, instance):
        _delete_member(self, instance)

    def __repr__(self):
        return f"<member {self.__name__!r} of {self.__objclass__.__name__!r} objects>"


_member_descriptor.__name__ = _member_descriptor.__qualname__ = "member_descriptor"


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
        raise TypeError(f"'{_type_name(iterator)}' object is not an iterator")
    return method()


def _next_or(iterator, default):
    method = _special(iterator, "__next__")
    if method is None:
        raise TypeError(f"'{_type_name(iterator)}' object is not an iterator")
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
        try:
            result = function(item)
        except StopIteration:
            return
        yield result


def _map_many(function, iterables):
    return _mapped_rows(function, _zip(iterables, False))


def _mapped_rows(function, rows):
    for row in rows:
        try:
            result = function(*row)
        except StopIteration:
            return
        yield result


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
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    return _backwards(sequence, len(sequence))


def _backwards(sequence, position):
    while position > 0:
        position -= 1
        yield sequence[position]


def aiter(async_iterable, /):
    method = _special(async_iterable, "__aiter__")
    if method is None:
        raise TypeError(f"'{_type_name(async_iterable)}' object is not an async iterable")
    return method()


def anext(async_iterator, /, *default):
    method = _special(async_iterator, "__anext__")
    if method is None:
        raise TypeError(f"'{_type_name(async_iterator)}' object is not an async iterator")
    if not default:
        return method()
    return _anext_or(async_iterator, default[0]) or _await_or(method(), default[0])


async def _await_or(awaitable, default):
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
                raise TypeError(f"{name} returned non-int (type {_type_name(result)})")
            return result + 0
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{_type_name(value)}'"
    )


def _float(value):
    method = _special(value, "__float__")
    if method is not None:
        result = method()
        if not isinstance(result, float):
            name = _type_name(value)
            raise TypeError(f"{name}.__float__ returned non-float (type {_type_name(result)})")
        return result + 0.0
    if _special(value, "__index__") is not None:
        return float(_index(value))
    raise TypeError(f"float() argument must be a string or a real number, not '{_type_name(value)}'")


def _abs(value):
    method = _special(value, "__abs__")
    if method is None:
        raise TypeError(f"bad operand type for abs(): '{_type_name(value)}'")
    return method()


def _round(value, digits):
    method = _special(value, "__round__")
    if method is None:
        raise TypeError(f"type {_type_name(value)} doesn't define __round__ method")
    return method() if digits is None else method(digits)


def _divmod(a, b):
    for method, other in ((_special(a, "__divmod__"), b), (_special(b, "__rdivmod__"), a)):
        if method is not None:
            result = method(other)
            if result is not NotImplemented:
                return result
    raise TypeError(
        f"unsupported operand type(s) for divmod(): '{_type_name(a)}' and '{_type_name(b)}'"
    )


def _pow(base, exponent, modulus):
    method = _special(base, "__pow__")
    if method is not None:
        result = method(exponent, modulus)
        if result is not NotImplemented:
            return result
    names = ", ".join([f"'{_type_name(value)}'" for value in (base, exponent, modulus)])
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {names}")


def _in_base(value, base):
    return {2: bin, 8: oct, 16: hex}[base](_index(value))


def _range(start, stop, step):
    return range(*[value if isinstance(value, int) else _index(value) for value in (start, stop, step)])


def _range_count(numbers, value):
    return sum([1 for number in numbers if number == value])


def _range_index(numbers, value):
    for position, number in enumerate(numbers):
        if number == value:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def _slice_indices(part, length):
    """Bounds that are no plain small numbers (Objects/sliceobject.c, _PySlice_GetLongIndices)."""
    length = _index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if part.step is None else _slice_index(part.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    lowest, highest = (-1, length - 1) if step < 0 else (0, length)

    def bound(value, default):
        if value is None:
            return default
        value = _slice_index(value)
        if value < 0:
            value += length
        return min(max(value, lowest), highest)

    start_default, stop_default = (highest, lowest) if step < 0 else (lowest, highest)
    return bound(part.start, start_default), bound(part.stop, stop_default), step


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


for _unhashable in (list, dict, set):
    _install(_unhashable, "__hash__", None)

_from_bytes.__name__ = _from_bytes.__qualname__ = "from_bytes"
_install(int, "from_bytes", classmethod(_from_bytes))


def _bytes_of_object(value):
    result = value.__bytes__()
    if not isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(result)})")
    return result


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
    if type(classes).__name__ == "UnionType":
        return _isinstance(object, classes.__args__)
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
    if type(classes).__name__ == "UnionType":
        return _issubclass(cls, classes.__args__)
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
    if len(objects) > 1:
        raise TypeError(f"dir expected at most 1 argument, got {len(objects)}")
    (object,) = objects
    return sorted(type(object).__dir__(object))


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)

"""The Python halves of operators, conversions and statements: what they do where a class written in Python has a say.

The virtual machine calls these functions by name (engine/vm/operations.h lists them). Nothing here is stepped through
or shown in tracebacks. Names beginning with an underscore that are defined nowhere in sight are natives
(engine/vm/hidden_natives.cpp) or functions of builtins.py.
"""

# ---- arithmetic, in the order of ast::Operator -------------------------------------------------------------------

_OPERATORS = (
    ("__add__", "__radd__", "__iadd__", "+"),
    ("__sub__", "__rsub__", "__isub__", "-"),
    ("__mul__", "__rmul__", "__imul__", "*"),
    ("__matmul__", "__rmatmul__", "__imatmul__", "@"),
    ("__truediv__", "__rtruediv__", "__itruediv__", "/"),
    ("__mod__", "__rmod__", "__imod__", "%"),
    ("__pow__", "__rpow__", "__ipow__", "** or pow()"),
    ("__lshift__", "__rlshift__", "__ilshift__", "<<"),
    ("__rshift__", "__rrshift__", "__irshift__", ">>"),
    ("__or__", "__ror__", "__ior__", "|"),
    ("__xor__", "__rxor__", "__ixor__", "^"),
    ("__and__", "__rand__", "__iand__", "&"),
    ("__floordiv__", "__rfloordiv__", "__ifloordiv__", "//"),
)
_ADD = 0
_MULTIPLY = 2
_REMAINDER = 5
_BIT_OR = 9


def _combine(left, right, name, reflected):
    """The result of the first of the two operands' methods that knows one, or NotImplemented."""
    left_type = type(left)
    right_type = type(right)
    method = _special(left, name)
    other = None
    if right_type is not left_type:
        other = _special(right, reflected)
        if other is not None and _is_derived(right_type, left_type):
            if _class_attribute(right_type, reflected) is not _class_attribute(left_type, reflected):
                result = other(left)
                if result is not NotImplemented:
                    return result
                other = None
    if method is not None:
        result = method(right)
        if result is not NotImplemented:
            return result
    if other is not None:
        return other(left)
    return NotImplemented


def _is_derived(cls, base):
    return cls is not base and base in cls.__mro__


def _unsupported(operator, symbol, left, right):
    plain_left = _plain(left)
    kind = type(plain_left)
    if operator == _ADD and (kind is str or kind is list or kind is tuple):
        name = kind.__name__
        raise TypeError(f'can only concatenate {name} (not "{_type_name(right)}") to {name}')
    if operator == _MULTIPLY and (kind is str or kind is list or kind is tuple or kind is bytes):
        raise TypeError(f"can't multiply sequence by non-int of type '{_type_name(right)}'")
    raise TypeError(
        f"unsupported operand type(s) for {symbol}: '{_type_name(left)}' and '{_type_name(right)}'"
    )


def _binary(operator, left, right):
    name, reflected, in_place, symbol = _OPERATORS[operator]
    if operator == _REMAINDER and type(_plain(left)) is str and not _is_scripted(left):
        return _percent_format(left, right)
    result = _combine(left, right, name, reflected)
    if result is NotImplemented and operator == _MULTIPLY:
        result = _repeat(left, right)
    if result is NotImplemented and operator == _BIT_OR:
        result = _unite_types(left, right)
    if result is NotImplemented:
        _unsupported(operator, symbol, left, right)
    return result


def _repeat(left, right):
    """A sequence times an object with __index__."""
    for sequence, count in ((left, right), (right, left)):
        if type(_plain(sequence)) in (str, list, tuple, bytes) and _special(count, "__index__") is not None:
            return sequence * _index(count)
    return NotImplemented


def _binary_in_place(operator, left, right):
    name, reflected, in_place, symbol = _OPERATORS[operator]
    method = _special(left, in_place)
    if method is not None:
        result = method(right)
        if result is not NotImplemented:
            return result
    if operator == _ADD and type(left) is list:
        left.extend(right)
        return left
    if operator == _REMAINDER and type(left) is str:
        return _percent_format(left, right)
    result = _combine(left, right, name, reflected)
    if result is NotImplemented:
        if operator == 6:
            symbol = "**"
        _unsupported(operator, symbol + "=", left, right)
    return result


_UNARY = (("__invert__", "~"), None, ("__pos__", "+"), ("__neg__", "-"))


def _unary(operator, operand):
    name, symbol = _UNARY[operator]
    method = _special(operand, name)
    if method is None:
        raise TypeError(f"bad operand type for unary {symbol}: '{_type_name(operand)}'")
    return method()


# ---- comparison, in the order of ast::Comparison -----------------------------------------------------------------

_COMPARISONS = (
    ("__lt__", "__gt__", "<"),
    ("__le__", "__ge__", "<="),
    ("__eq__", "__eq__", "=="),
    ("__ne__", "__ne__", "!="),
    ("__gt__", "__lt__", ">"),
    ("__ge__", "__le__", ">="),
)
_COMPARISON_NUMBERS = {symbol: number for number, symbol in enumerate(("<", "<=", "==", "!=", ">", ">="))}


def _compare(comparison, left, right):
    name, reflected, symbol = _COMPARISONS[comparison]
    left_type = type(left)
    right_type = type(right)
    asked = False
    if _is_derived(right_type, left_type):
        asked = True
        method = _special(right, reflected)
        if method is not None:
            result = method(left)
            if result is not NotImplemented:
                return result
    method = _special(left, name)
    if method is not None:
        result = method(right)
        method = None  # it holds the left operand, which dies before the right one
        if result is not NotImplemented:
            return result
    if not asked:
        method = _special(right, reflected)
        if method is not None:
            result = method(left)
            if result is not NotImplemented:
                return result
    if symbol == "==":
        return left is right or _refer_to_equals(left, right)
    if symbol == "!=":
        return left is not right and not _refer_to_equals(left, right)
    raise TypeError(
        f"'{symbol}' not supported between instances of '{_type_name(left)}' and '{_type_name(right)}'"
    )


def _refer_to_equals(left, right):
    """Weak references to two objects that are alive and equal."""
    if not _is_weak_reference(left) or not _is_weak_reference(right):
        return False
    a, b = left(), right()
    return a is not None and b is not None and bool(a == b)


def _compare_containers(comparison, left, right):
    """Two built-in containers whose elements are compared by Python code."""
    symbol = _COMPARISONS[comparison][2]
    kind = type(left)
    if kind is list or kind is tuple:
        return _compare_sequences(comparison, symbol, left, right)
    if kind is dict:
        equal = _equal_dicts(left, right)
        return equal if symbol == "==" else not equal
    return _compare_sets(symbol, left, right)


def _compare_sequences(comparison, symbol, left, right):
    if len(left) != len(right):
        if symbol == "==":
            return False
        if symbol == "!=":
            return True
    index = 0
    while index < len(left) and index < len(right):
        a = left[index]
        b = right[index]
        if a is not b and not a == b:
            if symbol == "==":
                return False
            if symbol == "!=":
                return True
            return _compare(comparison, a, b)
        index += 1
    if symbol == "==":
        return len(left) == len(right)
    if symbol == "!=":
        return len(left) != len(right)
    return _compare(comparison, len(left), len(right))


def _equal_dicts(left, right):
    if len(left) != len(right):
        return False
    for key, value in left.items():
        if key not in right:
            return False
        other = right[key]
        if value is not other and not value == other:
            return False
    return True


def _compare_sets(symbol, left, right):
    if symbol == "==":
        return len(left) == len(right) and _is_subset(left, right)
    if symbol == "!=":
        return len(left) != len(right) or not _is_subset(left, right)
    if symbol == "<=":
        return _is_subset(left, right)
    if symbol == "<":
        return len(left) < len(right) and _is_subset(left, right)
    if symbol == ">=":
        return _is_subset(right, left)
    return len(left) > len(right) and _is_subset(right, left)


def _is_subset(smaller, larger):
    for item in smaller:
        if item not in larger:
            return False
    return True


def _object_differs(left, right):
    """object.__ne__: the opposite of what __eq__ says."""
    method = _special(left, "__eq__")
    result = method(right)
    return result if result is NotImplemented else not result


# ---- containers --------------------------------------------------------------------------------------------------


def _contains(container, item):
    kind = type(container)
    if kind is dict or kind is set or kind is frozenset:
        return _table_contains(container, item)
    if kind is not list and kind is not tuple:
        method = _special(container, "__contains__")
        if method is not None and (_is_scripted(container) or kind is not range and not _is_walkable(container)):
            return True if method(item) else False
    if not _is_iterable(container):
        raise TypeError(f"argument of type '{kind.__name__}' is not iterable")
    for element in container:
        if element is item or element == item:
            return True
    return False


def _is_walkable(container):
    return _special(container, "__iter__") is not None


def _is_iterable(container):
    if _special(container, "__iter__") is not None:
        return True
    return _special(container, "__getitem__") is not None


def _get_item(container, key):
    kind = type(container)
    if kind is dict:
        return _table_get_item(container, key)
    if kind is list or kind is tuple or kind is str or kind is bytes or kind is range:
        return container[_indices(kind, key)]
    method = _special(container, "__getitem__")
    if method is not None:
        item = method(key)
        method = None  # it holds the container, which dies before the key
        return item
    if _is_class(container):
        method = getattr(container, "__class_getitem__", None)
        if method is not None:
            return method(key)
        if _derives_from_generic(container):
            return type(list[int])(container, key)
        raise TypeError(f"type '{container.__name__}' is not subscriptable")
    raise TypeError(f"'{kind.__name__}' object is not subscriptable")


def _derives_from_generic(cls):
    """Whether a built-in class that can be subscripted is among its bases."""
    from _asyncio import types

    future, task = types()[:2]
    return issubclass(cls, (list, tuple, dict, set, frozenset, enumerate, BaseExceptionGroup, future, task))


def _set_item(container, key, value):
    kind = type(container)
    if kind is dict:
        _table_set_item(container, key, value)
        return
    if kind is list:
        if type(key) is slice:
            container[_indices(kind, key)] = list(value)
        else:
            container[_indices(kind, key)] = value
        return
    method = _special(container, "__setitem__")
    if method is None:
        raise TypeError(f"'{kind.__name__}' object does not support item assignment")
    method(key, value)


def _delete_item(container, key):
    kind = type(container)
    if kind is dict:
        _table_delete_item(container, key)
        return
    if kind is list:
        del container[_indices(kind, key)]
        return
    method = _special(container, "__delitem__")
    if method is None:
        raise TypeError(f"'{kind.__name__}' object doesn't support item deletion")
    method(key)


def _indices(kind, key):
    """An index, or a slice of indices, with __index__ called."""
    if type(key) is slice:
        return slice(_slice_index(key.start), _slice_index(key.stop), _slice_index(key.step))
    plain_key = _plain(key)
    if isinstance(plain_key, int):
        return plain_key
    method = _special(key, "__index__")
    if method is None:
        name = "string" if kind is str else "byte" if kind is bytes else kind.__name__
        if kind is range:
            raise TypeError(f"range indices must be integers or slices, not {_type_name(key)}")
        if kind is str:
            raise TypeError(f"string indices must be integers, not '{_type_name(key)}'")
        raise TypeError(f"{name} indices must be integers or slices, not {_type_name(key)}")
    return _checked_index(method())


def _slice_index(index):
    if index is None:
        return None
    plain_index = _plain(index)
    if isinstance(plain_index, int):
        return plain_index
    method = _special(index, "__index__")
    if method is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _checked_index(method())


def _checked_index(result):
    plain_result = _plain(result)
    if isinstance(plain_result, int):
        return plain_result
    raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")


def _index(value):
    """operator.index."""
    plain_value = _plain(value)
    if isinstance(plain_value, int):
        return plain_value
    method = _special(value, "__index__")
    if method is None:
        raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer")
    return _checked_index(method())


# ---- conversions -------------------------------------------------------------------------------------------------


def _length(value):
    method = _special(value, "__len__")
    if method is None:
        raise TypeError(f"object of type '{_type_name(value)}' has no len()")
    length = _index(method())
    if length < 0:
        raise ValueError("__len__() should return >= 0")
    return length


def _truth(value):
    method = _special(value, "__bool__")
    if method is not None:
        result = method()
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {_type_name(result)}")
    if _special(value, "__len__") is not None:
        return _length(value) != 0
    return True


def _hash(value):
    if _is_weak_reference(value):
        return _weak_reference_hash(value)
    if not _is_scripted(value):
        return _table_hash(value)
    method = _special(value, "__hash__")
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(value)}'")
    result = method()
    plain_result = _plain(result)
    if not isinstance(plain_result, int):
        raise TypeError("__hash__ method should return an integer")
    return _hash_result(plain_result)


def _weak_reference_hash(reference):
    target = reference()
    if target is None:
        raise TypeError("weak object has gone away")
    result = hash(target)
    _keep_weak_hash(reference, result)
    return result


def _repr(value):
    if not _is_scripted(value) and not _is_class(value):
        if isinstance(value, BaseException):
            return _exception_repr(value)
        return _container_repr(value)
    method = _special(value, "__repr__")
    result = method()
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {_type_name(result)})")
    return result


def _str(value):
    if not _is_scripted(value) and not _is_class(value):
        if isinstance(value, BaseException):
            return _exception_str(value)
        return _repr(value)
    method = _special(value, "__str__")
    result = method()
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {_type_name(result)})")
    return result


def _ascii(value):
    text = repr(value)
    if text.isascii():
        return text
    return "".join([_ascii_character(character) for character in text])


def _ascii_character(character):
    code = ord(character)
    if code < 128:
        return character
    if code < 256:
        return f"\\x{code:02x}"
    if code < 65536:
        return f"\\u{code:04x}"
    return f"\\U{code:08x}"


def _format(value, spec):
    if not _is_scripted(value) and not _is_class(value):
        if spec == "":
            return str(value)
        raise TypeError(f"unsupported format string passed to {_type_name(value)}.__format__")
    result = _special(value, "__format__")(spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {_type_name(result)}")
    return result


def _format_value(value, conversion, spec):
    """A replacement field of an f-string: conversion is 0, 1 (!s), 2 (!r) or 3 (!a)."""
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = _ascii(value)
    if type(value) is str and spec == "":
        return value
    return format(value, spec)


# ---- iteration ---------------------------------------------------------------------------------------------------


def _iterate(value):
    method = _special(value, "__iter__")
    if method is None:
        if _special(value, "__getitem__") is not None and _class_attribute(type(value), "__iter__") is None:
            return _sequence_iterator(value)
        raise TypeError(f"'{_type_name(value)}' object is not iterable")
    iterator = method()
    if _special(iterator, "__next__") is None:
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def _sequence_iterator(sequence):
    """Objects with __getitem__ alone are walked by index until IndexError."""
    index = 0
    while True:
        try:
            item = sequence[index]
        except (IndexError, StopIteration):
            return
        yield item
        index += 1


def _list_for_unpacking(iterable):
    """The items of what stands on the right of `a, b = …`."""
    if _special(iterable, "__iter__") is None and _special(iterable, "__getitem__") is None:
        raise TypeError(f"cannot unpack non-iterable {_type_name(iterable)} object")
    items = []
    for item in iterable:
        items.append(item)
    return items


def _extend_list(items, iterable):
    """[*iterable], f(*iterable)."""
    if _special(iterable, "__iter__") is None and _special(iterable, "__getitem__") is None:
        raise TypeError(f"Value after * must be an iterable, not {_type_name(iterable)}")
    for item in iterable:
        items.append(item)


def _extend_arguments(items, iterable, function):
    """f(*iterable), the first of its arguments."""
    if _special(iterable, "__iter__") is None and _special(iterable, "__getitem__") is None:
        raise TypeError(
            f"{_function_text(function)} argument after * must be an iterable, not {_type_name(iterable)}"
        )
    for item in iterable:
        items.append(item)


def _update_set(items, iterable):
    for item in iterable:
        items.add(item)


def _update_dict(target, mapping):
    """{**mapping}."""
    if isinstance(mapping, dict):
        for key, value in mapping.items():
            target[key] = value
        return
    keys = getattr(mapping, "keys", None)
    if keys is None:
        raise TypeError(f"'{_type_name(mapping)}' object is not a mapping")
    for key in keys():
        target[key] = mapping[key]


def _merge_keywords(target, mapping, function):
    """f(**mapping): a keyword given twice is an error, and so is one that is no string."""
    if not isinstance(mapping, dict) and not hasattr(mapping, "keys"):
        raise TypeError(
            f"{_function_text(function)} argument after ** must be a mapping, not {_type_name(mapping)}"
        )
    for key in mapping.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError(f"{_function_text(function)} got multiple values for keyword argument '{key}'")
        target[key] = mapping[key]


def _function_text(function):
    """How messages name what is called: module.qualname() (Objects/object.c, _PyObject_FunctionStr)."""
    qualname = getattr(function, "__qualname__", None)
    if qualname is None:
        return str(function)
    module = getattr(function, "__module__", None)
    if module is None or module == "builtins":
        return f"{qualname}()"
    return f"{module}.{qualname}()"


def _build_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def _build_map(items):
    result = {}
    index = 0
    while index < len(items):
        result[items[index]] = items[index + 1]
        index += 2
    return result


# ---- awaiting ----------------------------------------------------------------------------------------------------


def _get_awaitable(value, kind):
    """kind: 0 await, 1 the result of __aenter__, 2 that of __aexit__."""
    method = _special(value, "__await__")
    name = _type_name(value)
    if method is None:
        if kind == 1:
            raise TypeError(
                f"'async with' received an object from __aenter__ that does not implement __await__: {name}"
            )
        if kind == 2:
            raise TypeError(
                f"'async with' received an object from __aexit__ that does not implement __await__: {name}"
            )
        raise TypeError(f"object {name} can't be used in 'await' expression")
    iterator = method()
    if _is_coroutine(iterator):
        raise TypeError("__await__() returned a coroutine")
    if _special(iterator, "__next__") is None:
        raise TypeError(f"__await__() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def _is_coroutine(value):
    return type(value).__name__ == "coroutine"


def _get_async_iterator(value):
    method = _special(value, "__aiter__")
    if method is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {_type_name(value)}")
    iterator = method()
    if _special(iterator, "__anext__") is None:
        raise TypeError(
            "'async for' received an object from __aiter__ that does not implement __anext__: "
            + _type_name(iterator)
        )
    return iterator


def _get_async_next(iterator):
    method = _special(iterator, "__anext__")
    if method is None:
        raise TypeError(
            f"'async for' requires an iterator with __anext__ method, got {_type_name(iterator)}"
        )
    awaitable = method()
    if _is_coroutine(awaitable) or not _is_scripted(awaitable) and _special(awaitable, "__await__") is not None:
        return awaitable
    try:
        return _get_awaitable(awaitable, 0)
    except TypeError as error:
        raise TypeError(
            f"'async for' received an invalid object from __anext__: {_type_name(awaitable)}"
        ) from error


def _throw_class(generator, cls):
    """generator.throw(cls) where making the exception runs code."""
    return generator.throw(cls())


def _throw_parts(generator, *parts):
    return generator.throw(_exception_from("throw", *parts))


def _athrow_class(generator, cls):
    return generator.athrow(cls())


def _athrow_parts(generator, *parts):
    return generator.athrow(_exception_from("athrow", *parts))


def _throw_at_future(arguments):
    """throw of what a future's __await__() gave: nothing is there that could handle it."""
    error, value, traceback = (*arguments, None, None)[:3]
    if not isinstance(error, BaseException) and not (_is_class(error) and issubclass(error, BaseException)):
        raise TypeError("exceptions must be classes deriving BaseException or instances of such a class")
    raise error if len(arguments) == 1 else _exception_from("throw", error, value, traceback)


def _exception_from(method, cls, value, traceback):
    """What the old form of throw, with a class, a value and a traceback, throws."""
    from _deprecation import warn_deprecated

    warn_deprecated(f"the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead.")
    if isinstance(cls, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        error = cls
    elif isinstance(value, cls):
        error = value
    elif value is None:
        error = cls()
    else:
        error = cls(*value) if isinstance(value, tuple) else cls(value)
    return error if traceback is None else error.with_traceback(traceback)

# Values as text of bounded length, as reprlib and pytest's saferepr shorten them.

from builtins import repr as _repr

_MOST_ITEMS = 6
_MOST_ENTRIES = 4
_DEPTH = 6


def shortened(value, most=240):
    """The value's repr in at most so many characters; what its __repr__ raises is told in its place."""
    try:
        text = _of(value, _DEPTH, most)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        text = f"<[{error!r} raised in repr()] {type(value).__name__} object at {hex(id(value))}>"
    return _cut(text, most)


def _cut(text, most):
    if len(text) <= most:
        return text
    front = max(0, (most - 3) // 2)
    back = max(0, most - 3 - front)
    return text[:front] + "..." + text[len(text) - back :]


def _of(value, depth, most):
    kind = type(value)
    if kind is str:
        return _cut(_repr(value[:most]), most) if len(value) <= most else _cut(_repr(value), most)
    if kind is int:
        return _cut(_repr(value), 40)
    brackets = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("frozenset({", "})")}.get(kind)
    if brackets is not None:
        return _sequence(value, brackets, depth, most)
    if kind is dict:
        return _mapping(value, depth, most)
    return _cut(_repr(value), most)


def _sequence(values, brackets, depth, most):
    if not values and type(values) in (set, frozenset):
        return f"{type(values).__name__}()"
    left, right = brackets
    if depth <= 0 and values:
        return f"{left}...{right}"
    items = _sorted_if_possible(values) if type(values) in (set, frozenset) else list(values)
    texts = [_of(item, depth - 1, most) for item in items[:_MOST_ITEMS]]
    if len(items) > _MOST_ITEMS:
        texts.append("...")
    comma = "," if type(values) is tuple and len(values) == 1 else ""
    return f"{left}{', '.join(texts)}{comma}{right}"


def _mapping(values, depth, most):
    if not values:
        return "{}"
    if depth <= 0:
        return "{...}"
    keys = _sorted_if_possible(values)
    texts = [f"{_of(key, depth - 1, most)}: {_of(values[key], depth - 1, most)}" for key in keys[:_MOST_ENTRIES]]
    if len(values) > _MOST_ENTRIES:
        texts.append("...")
    return f"{{{', '.join(texts)}}}"


def _sorted_if_possible(values):
    try:
        return sorted(values)
    except Exception:
        return list(values)

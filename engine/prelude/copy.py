# copy: shallow and deep copies.

_missing = object()
_atomic = (int, float, bool, str, bytes, type(None), type, range, slice, type(Ellipsis), type(NotImplemented), type(len), property)


class Error(Exception):
    pass


error = Error


def copy(x):
    cls = type(x)
    if cls in _atomic or callable(x) and hasattr(x, "__code__") or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _copy_instance(x, lambda value: value, {})


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic or isinstance(x, type) or hasattr(x, "__code__"):
        return x
    memo = {} if memo is None else memo
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    result = _deepcopy_new(x, cls, memo)
    memo[id(x)] = result
    memo.setdefault(id(memo), []).append(x)  # keeps x alive, so that its id stays its own
    return result


def _deepcopy_new(x, cls, memo):
    if cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
        return result
    if cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if all(new is old for new, old in zip(items, x)):
            return x
        return tuple(items)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    copier = getattr(cls, "__deepcopy__", None)
    if copier is not None:
        return copier(x, memo)
    return _copy_instance(x, lambda value: deepcopy(value, memo), memo)


def _copy_instance(x, copy_value, memo):
    cls = type(x)
    for base in (list, dict, set, tuple, str, int, float):
        if isinstance(x, base):
            plain = base(x)
            result = base.__new__(cls, copy_value(plain)) if base in (tuple, str, int, float) else base.__new__(cls)
            memo[id(x)] = result
            if base is list:
                list.extend(result, copy_value(plain))
            elif base in (dict, set):
                base.update(result, copy_value(plain))
            break
    else:
        result = cls.__new__(cls, *x.args) if isinstance(x, BaseException) else cls.__new__(cls)
        memo[id(x)] = result
    if hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            result.__dict__[name] = copy_value(value)
    for ancestor in cls.__mro__:
        slots = ancestor.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                setattr(result, name, copy_value(getattr(x, name)))
    return result


def replace(obj, /, **changes):
    replacer = getattr(type(obj), "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return replacer(obj, **changes)

# copy: shallow and deep copies. Behaviour follows Lib/copy.py of CPython 3.13; without __reduce_ex__ of object, what that would
# say of an instance (its built-in value, __dict__ and slots) is looked at here.

from types import BuiltinFunctionType, CodeType, FunctionType, MethodType
from _weakref import reference_type as _reference_type

_missing = object()
_atomic = (int, float, bool, str, bytes, type(None), type, range, slice, type(Ellipsis), type(NotImplemented), BuiltinFunctionType,
           FunctionType, CodeType, property, _reference_type())
_never_copied = ("generator", "coroutine", "async_generator", "frame", "traceback", "module", "lock", "RLock", "Task", "Future",
                 "Context", "ContextVar", "mappingproxy", "dict_keys", "dict_values", "dict_items", "staticmethod", "classmethod")
_built_in_bases = (list, dict, set, frozenset, tuple, str, bytes, int, float)


class Error(Exception):
    pass


error = Error


def copy(x):
    cls = type(x)
    if cls in _atomic or cls in (tuple, frozenset, slice) or isinstance(x, type):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    if reduced is not None:
        return _reconstruct(x, lambda value: value, {}, *reduced)
    return _copy_instance(x, lambda value: value, {})


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    memo = {} if memo is None else memo
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    result = _deepcopy_new(x, cls, memo)
    if result is not x:
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
        # A tuple within a list within itself has been copied meanwhile.
        if id(x) in memo:
            return memo[id(x)]
        if all(new is old for new, old in zip(items, x)):
            return x
        return tuple(items)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls is MethodType:
        return MethodType(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    if reduced is not None:
        return _reconstruct(x, lambda value: deepcopy(value, memo), memo, *reduced)
    return _copy_instance(x, lambda value: deepcopy(value, memo), memo)


def _reduced(x, cls):
    """What the class's own __reduce_ex__ or __reduce__ says, or None without one."""
    for name, arguments in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        for ancestor in cls.__mro__:
            if ancestor.__module__ != "builtins" and name in ancestor.__dict__:
                return getattr(x, name)(*arguments)
    return None


def _reconstruct(x, copy_value, memo, func, args, state=None, list_items=None, dict_items=None):
    result = func(*[copy_value(argument) for argument in args])
    memo[id(x)] = result
    if state is not None:
        _set_state(result, copy_value(state))
    for item in list_items or ():
        result.append(copy_value(item))
    for key, value in dict_items or ():
        result[copy_value(key)] = copy_value(value)
    return result


def _set_state(result, state):
    if hasattr(result, "__setstate__"):
        result.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        result.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(result, name, value)


def _new_arguments(x, cls):
    """The arguments of __new__ that a class names for its copies."""
    if hasattr(cls, "__getnewargs_ex__"):
        return x.__getnewargs_ex__()
    if hasattr(cls, "__getnewargs__"):
        return x.__getnewargs__(), {}
    return None


def _empty_copy(x, copy_value):
    """A new instance with the built-in value of x, and its constructor's arguments."""
    cls = type(x)
    arguments = _new_arguments(x, cls)
    if arguments is not None:
        return cls.__new__(cls, *[copy_value(value) for value in arguments[0]],
                           **{name: copy_value(value) for name, value in arguments[1].items()})
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    if not isinstance(x, _built_in_bases):
        if cls.__name__ in _never_copied:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        if cls.__module__ == "builtins" and cls is not object:
            raise NotImplementedError(f"not supported by Asyncarium: copying of a {cls.__name__!r} object")
        return cls.__new__(cls)
    base = next(base for base in _built_in_bases if isinstance(x, base))
    return base.__new__(cls) if base in (list, dict, set) else base.__new__(cls, copy_value(base(x)))


def _copy_instance(x, copy_value, memo):
    cls = type(x)
    result = _empty_copy(x, copy_value)
    memo[id(x)] = result
    own_state = any("__getstate__" in ancestor.__dict__ for ancestor in cls.__mro__[:-1])
    if own_state:
        state = x.__getstate__()
        if state is not None:
            _set_state(result, copy_value(state))
    else:
        _copy_attributes(x, result, copy_value)
    if isinstance(x, list):
        list.extend(result, [copy_value(item) for item in list(x)])
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            result[copy_value(key)] = copy_value(value)
    elif isinstance(x, set):
        set.update(result, [copy_value(item) for item in set(x)])
    return result


def _copy_attributes(x, result, copy_value):
    state = {name: copy_value(value) for name, value in getattr(x, "__dict__", {}).items()}
    slots = {}
    for ancestor in type(x).__mro__:
        names = ancestor.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                slots[name] = copy_value(getattr(x, name))
    if hasattr(type(result), "__setstate__") and (state or slots):
        result.__setstate__((state, slots) if slots else state)
        return
    if state:
        result.__dict__.update(state)
    # A frozen dataclass with slots has a __setstate__ of its own in CPython, to the same end.
    assign = object.__setattr__ if hasattr(type(x), "__dataclass_fields__") else setattr
    for name, value in slots.items():
        assign(result, name, value)


def replace(obj, /, **changes):
    replacer = getattr(type(obj), "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return replacer(obj, **changes)

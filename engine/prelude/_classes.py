# The Python halves of attributes, class statements and patterns. A part of builtins.py.

# ---- attributes --------------------------------------------------------------------------------------------------


def _load_attribute(value, name):
    """object.name where the class defines __getattribute__, or __getattr__ beside a property."""
    method = _class_attribute(type(value), "__getattribute__")
    try:
        return method(value, name)
    except AttributeError:
        fallback = _class_attribute(type(value), "__getattr__")
        if fallback is None:
            raise
    return fallback(value, name)


def _getattr(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def _hasattr(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def _object_dir(value):
    """The names that dir() sorts: the object's own, then its classes'."""
    names = {}
    namespace = _namespace_of(value)
    if namespace is not None:
        for name in namespace:
            names[name] = None
    cls = value if _is_class(value) else type(value)
    for ancestor in cls.__mro__:
        for name in ancestor.__dict__:
            names[name] = None
    return list(names)


# ---- classes -----------------------------------------------------------------------------------------------------


def _build_class(body, name, /, *bases, metaclass=None, **keywords):
    """The class statement (Python/bltinmodule.c, builtin___build_class__)."""
    resolved = _resolve_bases(bases)
    if metaclass is None:
        metaclass = type(resolved[0]) if resolved else type
    if _is_class(metaclass):
        metaclass = _most_derived(metaclass, resolved)
    prepare = getattr(metaclass, "__prepare__", None)
    if metaclass is type or prepare is None:
        namespace = {}
    else:
        namespace = prepare(name, resolved, **keywords)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    _run_class_body(body, namespace)
    return metaclass(name, resolved, namespace, **keywords)


def _load_name(namespace, name, outer):
    """A name in a class body whose namespace, made by __prepare__, answers for itself."""
    try:
        return namespace[name]
    except KeyError:
        if outer is None:
            raise NameError(f"name '{name}' is not defined", name=name) from None
        return outer


_ALIAS = type(list[int])


def _resolve_bases(bases):
    """Bases that are no classes, like Generic[T], say themselves what to take instead."""
    changed = False
    resolved = []
    for base in bases:
        if type(base) is _ALIAS:
            changed = True
            resolved.append(base.__origin__)
            continue
        method = None if _is_class(base) else getattr(base, "__mro_entries__", None)
        if method is None:
            resolved.append(base)
        else:
            changed = True
            resolved.extend(method(bases))
    return tuple(resolved) if changed else bases


def _most_derived(metaclass, bases):
    winner = metaclass
    for base in bases:
        candidate = type(base)
        if candidate in winner.__mro__:
            continue
        if winner in candidate.__mro__:
            winner = candidate
            continue
        raise TypeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses"
            " of all its bases"
        )
    return winner


def _new_by_metaclass(name, bases, namespace, keywords):
    metaclass = _most_derived(type, bases)
    if metaclass.__new__ is type.__new__:
        return type.__new__(metaclass, name, bases, namespace, **keywords)
    return metaclass.__new__(metaclass, name, bases, namespace, **keywords)


def _finish_class(cls, namespace, keywords):
    """The end of type.__new__: __set_name__ of the attributes, then __init_subclass__ of the bases."""
    for name, value in list(namespace.items()):
        method = _special(value, "__set_name__")
        if method is None:
            continue
        try:
            method(cls, name)
        except Exception as error:
            error.add_note(
                f"Error calling __set_name__ on '{_type_name(value)}' instance '{name}' in '{cls.__name__}'"
            )
            raise
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def _make_instance(cls, arguments, keywords):
    """type.__call__."""
    for_new, for_init = _keywords_of_halves(cls, keywords) if keywords else (keywords, keywords)
    instance = cls.__new__(cls, *arguments, **for_new)
    if _is_derived_or_same(type(instance), cls):
        _initialise(instance, arguments, for_init)
    return instance


def _keywords_of_halves(cls, keywords):
    """The keywords for __new__ and for __init__: where a class replaces one half of a container's, the other half ignores them."""
    has_new, has_init = hasattr(cls.__new__, "__code__"), hasattr(cls.__init__, "__code__")
    for_new = {} if has_init and not has_new and issubclass(cls, (tuple, frozenset)) else keywords
    for_init = {} if has_new and not has_init and issubclass(cls, (list, set)) else keywords
    return for_new, for_init


def _is_derived_or_same(cls, base):
    return base in cls.__mro__


def _initialise(instance, arguments, keywords):
    result = _special(instance, "__init__")(*arguments, **keywords)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return instance


def _new_with_payload(cls, base, *arguments, **keywords):
    """int.__new__(Celsius, 21): an instance of a class derived from a built-in one, around a plain value."""
    if base is list or base is dict or base is set:
        return _wrap(cls, base())
    return _wrap(cls, base(*arguments, **keywords))


def _refuse_abstract(cls):
    names = sorted(cls.__abstractmethods__)
    text = ", ".join([f"'{name}'" for name in names])
    plural = "s" if len(names) > 1 else ""
    raise TypeError(
        f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{plural} {text}"
    )


def _list_init(items, iterable):
    items.clear()
    items.extend(iterable)


def _dict_init(target, arguments, keywords):
    if len(arguments) > 1:
        raise TypeError(f"dict expected at most 1 argument, got {len(arguments)}")
    dict.update(target, *arguments, **keywords)


def _set_init(items, iterable):
    items.clear()
    items.update(iterable)


# ---- generic aliases: list[T], int | T --------------------------------------------------------------------------


def _alias_parameters(alias):
    """The type variables that stand in an alias, each once."""
    parameters = []
    for argument in alias.__args__:
        if getattr(type(argument), "_is_type_parameter", False):
            found = (argument,)
        else:
            found = () if _is_class(argument) else getattr(argument, "__parameters__", ())
        for parameter in found:
            if parameter not in parameters:
                parameters.append(parameter)
    return tuple(parameters)


def _alias_item(alias, item):
    """dict[str, T][int]: the alias with its type variables replaced."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = item if isinstance(item, tuple) else (item,)
    if len(items) != len(parameters):
        amount = "many" if len(items) > len(parameters) else "few"
        raise TypeError(f"Too {amount} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}")
    arguments = [_replaced(argument, parameters, items) for argument in alias.__args__]
    if alias.__origin__ is not None:
        return type(alias)(alias.__origin__, tuple(arguments))
    union = arguments[0]
    for argument in arguments[1:]:
        union = union | argument
    return union


def _replaced(argument, parameters, items):
    for parameter, item in zip(parameters, items):
        if argument is parameter:
            return item
    own = () if _is_class(argument) else getattr(argument, "__parameters__", ())
    if not own:
        return argument
    return argument[tuple([_replaced(parameter, parameters, items) for parameter in own])]


# ---- patterns ----------------------------------------------------------------------------------------------------


def _is_mapping(value):
    return _pattern_kind(type(value)) == "mapping"


def _is_sequence(value):
    return _pattern_kind(type(value)) == "sequence"


def _pattern_kind(cls):
    """What the nearest ancestor that is a sequence or a mapping is; registering marks a class as deriving does."""
    for ancestor in cls.__mro__:
        kind = ancestor.__dict__.get("_pattern_kind")
        if kind is None and ancestor in _PATTERN_KINDS:
            kind = _PATTERN_KINDS[ancestor]
        if kind is not None:
            return kind
    return None


_PATTERN_KINDS = {list: "sequence", tuple: "sequence", range: "sequence", dict: "mapping"}


def _match_keys(mapping, keys):
    """The values of all keys, or None when one is missing."""
    values = []
    missing = []
    seen = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.append(key)
        value = mapping.get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


_SELF_MATCHING = (bool, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_class(subject, cls, names, positional):
    """The attributes that the sub-patterns are for, or None when the subject does not fit."""
    if not _is_class(cls):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    values = []
    seen = []
    if positional > 0:
        match_args = getattr(cls, "__match_args__", None)
        if match_args is None:
            if _matches_itself(cls):
                allowed = 1
            else:
                allowed = 0
        else:
            if not isinstance(match_args, tuple):
                raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(match_args)})")
            allowed = len(match_args)
        if allowed < positional:
            plural = "" if allowed == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({positional} given)"
            )
        if match_args is None:
            values.append(subject)
        else:
            for name in match_args[:positional]:
                if not isinstance(name, str):
                    raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
                if not _add_match(subject, cls, name, values, seen):
                    return None
    for name in names:
        if not _add_match(subject, cls, name, values, seen):
            return None
    return tuple(values)


def _add_match(subject, cls, name, values, seen):
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute '{name}'")
    seen.append(name)
    try:
        values.append(getattr(subject, name))
    except AttributeError:
        return False
    return True


def _matches_itself(cls):
    for base in _SELF_MATCHING:
        if base in cls.__mro__:
            return True
    return False


def _call_descriptor(pair, /, *args, **kwargs):
    """A special method that is found as an object with a __get__ of its own: (the object, the instance)."""
    descriptor, instance = pair
    return type(descriptor).__get__(descriptor, instance, type(instance))(*args, **kwargs)

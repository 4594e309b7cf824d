# functools: functions that act on functions. Behaviour follows Lib/functools.py of CPython 3.13.

from _wrapping import update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES

_missing = object()


@_built_in
def reduce(function, iterable, initial=_missing, /):
    iterator = iter(iterable)
    if initial is _missing:
        for value in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class partial:
    _c_name = "functools.partial"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, instance, owner=None):
        if instance is not None:
            from warnings import warn

            warn("functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want "
                 "to preserve the old behavior", FutureWarning)
        return self

    def __repr__(self):
        cls = type(self)
        if id(self) in _shown_partials:
            return "..."
        _shown_partials.add(id(self))
        try:
            name = "functools.partial" if cls is partial else f"{cls.__module__}.{cls.__qualname__}"
            return f"{name}({_shown_call(self)})"
        finally:
            _shown_partials.discard(id(self))


_shown_partials = set()  # those whose repr is being made


def _shown_call(part):
    """The function and arguments of a partial or partialmethod, as its repr shows them."""
    shown = [repr(part.func), *map(repr, part.args)]
    return ", ".join(shown + [f"{name}={value!r}" for name, value in part.keywords.items()])


class partialmethod:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({_shown_call(self)})"

    def _unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, instance, owner=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None and type(self.func) is not partial:
            bound = get(self.func, instance, owner)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._unbound_method().__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _cache_key(args, kwargs, typed):
    if not kwargs and not typed and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    key = args
    if kwargs:
        key += (_missing,)
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args) + tuple(type(value) for value in kwargs.values())
    # A tuple of its own, so that f(1) and f((1,)) are different.
    return (key, _missing)


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _make_cached(maxsize, 128, False)
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError("Expected first argument to be an integer, a callable, or None")
        maxsize = max(maxsize, 0)

    def decorate(function):
        return _make_cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _make_cached(function, maxsize, typed):
    results = {}  # least recently used first
    hits = misses = 0

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = _cache_key(args, kwargs, typed)
        if key in results:
            hits += 1
            result = results[key]
            if maxsize is not None:
                del results[key]
                results[key] = result
            return result
        misses += 1
        result = function(*args, **kwargs)
        if maxsize == 0:
            return result
        if maxsize is not None and key not in results and len(results) >= maxsize:
            del results[next(iter(results))]
        results[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        if self.attrname not in values:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment "
                    f"for caching {self.attrname!r} property."
                ) from None
            return value
        return values[self.attrname]


@_built_in
def cmp_to_key(mycmp):
    class K:
        __slots__ = ("obj",)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    K.__module__, K.__qualname__ = "functools", "KeyWrapper"
    return K


def _not(result):
    return result if result is NotImplemented else not result


def _defined(cls, name):
    return getattr(cls, name, None) is not getattr(object, name, None)


def _derived_comparisons(root):
    """For each comparison that can be derived from `root`, how."""

    def or_equal(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other

    def and_different(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other

    def opposite(self, other):
        return _not(getattr(type(self), root)(self, other))

    def opposite_and_different(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return not result and self != other

    def opposite_or_equal(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other

    return {
        "__lt__": {"__gt__": opposite_and_different, "__le__": or_equal, "__ge__": opposite},
        "__le__": {"__ge__": opposite_or_equal, "__lt__": and_different, "__gt__": opposite},
        "__gt__": {"__lt__": opposite_and_different, "__ge__": or_equal, "__le__": opposite},
        "__ge__": {"__le__": opposite_or_equal, "__gt__": and_different, "__lt__": opposite},
    }[root]


def total_ordering(cls):
    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if _defined(cls, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for preferred in ("__lt__", "__le__", "__gt__", "__ge__"):
        if preferred in roots:
            root = preferred
            break
    for name, function in _derived_comparisons(root).items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        # Of a class method or static method, what it is made of.
        function = getattr(self.func, "__func__", self.func)
        name = getattr(function, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, function)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _union_members(annotation):
    """The classes of int | str; None for anything else."""
    members = getattr(annotation, "__args__", None)
    is_union = type(annotation).__name__ in ("UnionType", "_UnionForm") or getattr(annotation, "_name", "") in ("Union", "Optional")
    return members if is_union and members and all(isinstance(member, type) for member in members) else None


def _most_specific(candidates):
    """Of abstract classes that all fit, the one that is below the others; RuntimeError when two have nothing to do with each other."""
    first = candidates[0]
    for other in candidates[1:]:
        if issubclass(other, first):
            first = other
        elif not issubclass(first, other):
            raise RuntimeError(f"Ambiguous dispatch: {first} or {other}")
    return first


def _first_hint(function):
    """The first of the annotations, texts evaluated: what typing.get_type_hints would say of it."""
    names = [function.__globals__, {parameter.__name__: parameter for parameter in function.__type_params__}]
    hints = {}
    for name, hint in function.__annotations__.items():
        if isinstance(hint, str):
            from _annotation_texts import evaluate

            hint = evaluate(hint, names)
        hints[name] = type(None) if hint is None else hint
    return next(iter(hints.items()))


def singledispatch(func):
    """Chooses the function by the class of the first argument (PEP 443)."""
    from types import MappingProxyType

    registry = {}

    def dispatch(cls):
        for ancestor in cls.__mro__[:-1]:
            if ancestor in registry:
                return registry[ancestor]
            # Abstract classes that count this one among theirs, but not what it derives from.
            abstract = [candidate for candidate in registry if candidate is not object and candidate not in cls.__mro__
                        and issubclass(ancestor, candidate) and not any(issubclass(base, candidate) for base in ancestor.__bases__)]
            if abstract:
                return registry[_most_specific(abstract)]
        return registry[object]

    def register(cls, func=None):
        members = (cls,) if isinstance(cls, type) else _union_members(cls)
        if members is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func = cls
            annotations = getattr(getattr(func, "__func__", func), "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            name, cls = _first_hint(getattr(func, "__func__", func))
            members = (cls,) if isinstance(cls, type) else _union_members(cls)
            if members is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for member in members:
            registry[member] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    return update_wrapper(wrapper, func)

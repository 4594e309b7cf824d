# weakref: references that do not keep their object alive. ref itself is C++ (engine/vm/modules/weakref_natives.cpp); the rest
# follows Lib/weakref.py of CPython 3.13.

from _weakref import reference_type as _reference_type, references_to as _references_to

ref = ReferenceType = _reference_type()


def getweakrefcount(object, /):
    return len(_references_to(object))


def getweakrefs(object, /):
    return _references_to(object)


# ---- proxies ------------------------------------------------------------------------------------------------------------


def _target_of(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class ProxyType:
    def __init__(self, target, callback=None):
        object.__setattr__(self, "_reference", ref(target, callback))

    def __getattribute__(self, name):
        return getattr(_target_of(self), name)

    def __setattr__(self, name, value):
        setattr(_target_of(self), name, value)

    def __delattr__(self, name):
        delattr(_target_of(self), name)

    def __str__(self):
        return str(_target_of(self))

    def __repr__(self):
        target = _target_of(self)
        return f"<weakproxy at {hex(id(self))} to {type(target).__name__} at {hex(id(target))}>"

    def __bool__(self):
        return bool(_target_of(self))

    def __eq__(self, other):
        return _target_of(self) == other

    __hash__ = None


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return _target_of(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)

_FORWARDED = (
    "len", "iter", "next", "contains", "getitem", "setitem", "delitem", "add", "sub", "mul", "truediv", "floordiv", "mod",
    "pow", "and", "or", "xor", "lshift", "rshift", "matmul", "neg", "pos", "abs", "invert", "int", "float", "index", "lt", "le",
    "gt", "ge", "enter", "exit", "reversed",
)


def _forward(name):
    def method(self, *args):
        target = _target_of(self)
        return getattr(type(target), name)(target, *args)

    return method


for _name in _FORWARDED:
    setattr(ProxyType, f"__{_name}__", _forward(f"__{_name}__"))
del _name


def proxy(object, callback=None, /):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


# ---- bound methods --------------------------------------------------------------------------------------------------------


class WeakMethod:
    """A reference to a bound method that lives as long as the method's object."""

    def __init__(self, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self._function = meth.__func__
        self._method_type = type(meth)
        self._object = ref(meth.__self__, None if callback is None else lambda _: callback(self))

    def __call__(self):
        target = self._object()
        return None if target is None else self._method_type(self._function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._object() is None or other._object() is None:
            return self is other
        return self._object() is other._object() and self._function == other._function

    def __hash__(self):
        return hash((id(self._function), id(self._object)))


# ---- containers -----------------------------------------------------------------------------------------------------------


class WeakSet:
    def __init__(self, data=None):
        self._references = {}
        if data is not None:
            self.update(data)

    def _live(self):
        return [item for reference in list(self._references) if (item := reference()) is not None]

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def __contains__(self, item):
        try:
            return ref(item) in self._references
        except TypeError:
            return False

    def __bool__(self):
        return len(self) > 0

    def add(self, item):
        references = self._references
        if item not in self:
            references[ref(item, lambda dead: references.pop(dead, None))] = True

    def discard(self, item):
        self._references.pop(ref(item), None)

    def remove(self, item):
        del self._references[ref(item)]

    def pop(self):
        while True:
            try:
                reference, _ = self._references.popitem()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def clear(self):
        self._references.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        result = self.copy()
        for item in other:
            result.discard(item)
        return result

    def issubset(self, other):
        return set(self).issubset(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def symmetric_difference(self, other):
        return self.__class__([*self.difference(other), *(item for item in self.__class__(other) if item not in self)])

    def _replaced(self, other):
        items = list(other)
        self.clear()
        self.update(items)
        return self

    def difference_update(self, other):
        self._replaced(self.difference(other))

    def intersection_update(self, other):
        self._replaced(self.intersection(other))

    def symmetric_difference_update(self, other):
        self._replaced(self.symmetric_difference(other))

    def __isub__(self, other):
        return self._replaced(self.difference(other))

    def __iand__(self, other):
        return self._replaced(self.intersection(other))

    def __ixor__(self, other):
        return self._replaced(self.symmetric_difference(other))

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    __or__, __and__, __sub__, __le__, __ge__ = union, intersection, difference, issubset, issuperset
    __xor__, __copy__ = symmetric_difference, copy

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    def __repr__(self):
        return repr(set(self))


class _WeakDictionary:
    """What both dictionaries do by means of their items()."""

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(list(self.items()))

    def __contains__(self, key):
        missing = []
        return self.get(key, missing) is not missing

    def keys(self):
        return (key for key, value in self.items())

    def values(self):
        return (value for key, value in self.items())

    def update(self, other=(), /, **kwargs):
        pairs = other.items() if hasattr(other, "items") else other
        for key, value in [*pairs, *kwargs.items()]:
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key, value in reversed(list(self.items())):
            del self[key]
            return key, value
        raise KeyError("dictionary is empty")

    def clear(self):
        self._data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __repr__(self):
        return f"<{self.__class__.__name__} at {hex(id(self))}>"


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **kwargs):
        self._data = {}
        self.update(other, **kwargs)

    def __setitem__(self, key, value):
        data = self._data

        def forget(dead):
            if data.get(key) is dead:
                del data[key]

        data[key] = ref(value, forget)

    def __getitem__(self, key):
        value = self._data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._data[key]

    def get(self, key, default=None):
        reference = self._data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        return [(key, value) for key, reference in list(self._data.items()) if (value := reference()) is not None]

    def valuerefs(self):
        return list(self._data.values())


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        self._data = {}
        if dict is not None:
            self.update(dict)

    def __setitem__(self, key, value):
        data = self._data
        reference = ref(key)
        if reference not in data:
            reference = ref(key, lambda dead: data.pop(dead, None))
        data[reference] = value

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __delitem__(self, key):
        del self._data[ref(key)]

    def get(self, key, default=None):
        return self._data.get(ref(key), default)

    def __contains__(self, key):
        try:
            return ref(key) in self._data
        except TypeError:
            return False

    def items(self):
        return [(key, value) for reference, value in list(self._data.items()) if (key := reference()) is not None]

    def keyrefs(self):
        return list(self._data)


# ---- finalizers -----------------------------------------------------------------------------------------------------------


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registry:
            import atexit

            atexit.register(finalize._run_all)
        self.atexit = True
        finalize._registry[self] = (ref(obj, self), func, args, kwargs)

    def __call__(self, _=None):
        entry = finalize._registry.pop(self, None)
        if entry is not None:
            return entry[1](*entry[2], **entry[3])

    def detach(self):
        entry = finalize._registry.get(self)
        target = None if entry is None else entry[0]()
        if target is not None:
            del finalize._registry[self]
            return target, *entry[1:]

    def peek(self):
        entry = finalize._registry.get(self)
        target = None if entry is None else entry[0]()
        if target is not None:
            return target, *entry[1:]

    @property
    def alive(self):
        return self in finalize._registry

    def __repr__(self):
        entry = finalize._registry.get(self)
        target = None if entry is None else entry[0]()
        if target is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(target).__name__!r} at {id(target):#x}>"

    @classmethod
    def _run_all(cls):
        while True:
            pending = [finalizer for finalizer in cls._registry if finalizer.atexit]
            if not pending:
                return
            pending[-1]()

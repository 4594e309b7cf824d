# collections.abc: the protocols of containers and of asynchronous objects, recognised by their methods.

from abc import ABCMeta, abstractmethod


def _has_methods(cls, names):
    for name in names:
        for ancestor in cls.__mro__:
            if name in ancestor.__dict__:
                if ancestor.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _protocol(name, methods, bases=()):
    """An abstract class that any class with those methods counts as a subclass of."""

    def hook(cls, other):
        return _has_methods(other, methods) if cls is protocol else NotImplemented

    namespace = {"__module__": "collections.abc", "__subclasshook__": classmethod(hook), "__slots__": (),
                 "__class_getitem__": classmethod(_subscript)}
    protocol = ABCMeta(name, bases, namespace)
    return protocol


def _subscript(cls, item):
    return cls


Hashable = _protocol("Hashable", ("__hash__",))
Awaitable = _protocol("Awaitable", ("__await__",))
Coroutine = _protocol("Coroutine", ("__await__", "send", "throw", "close"), (Awaitable,))
AsyncIterable = _protocol("AsyncIterable", ("__aiter__",))
AsyncIterator = _protocol("AsyncIterator", ("__anext__", "__aiter__"), (AsyncIterable,))
AsyncGenerator = _protocol(
    "AsyncGenerator", ("__aiter__", "__anext__", "asend", "athrow", "aclose"), (AsyncIterator,)
)
Iterable = _protocol("Iterable", ("__iter__",))
Iterator = _protocol("Iterator", ("__iter__", "__next__"), (Iterable,))
Generator = _protocol("Generator", ("__iter__", "__next__", "send", "throw", "close"), (Iterator,))
Reversible = _protocol("Reversible", ("__reversed__", "__iter__"), (Iterable,))
Sized = _protocol("Sized", ("__len__",))
Container = _protocol("Container", ("__contains__",))
Callable = _protocol("Callable", ("__call__",))
Collection = _protocol("Collection", ("__len__", "__iter__", "__contains__"), (Sized, Iterable, Container))


class Sequence(Reversible, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        for position in range(start, len(self) if stop is None else stop):
            if self[position] is value or self[position] == value:
                return position
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class MutableSequence(Sequence):
    __slots__ = ()

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        for index, value in enumerate(list(self)[::-1]):
            self[index] = value

    def __iadd__(self, values):
        self.extend(values)
        return self


class Mapping(Collection):
    __slots__ = ()
    __hash__ = None

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return [key for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    __slots__ = ()
    __marker = object()

    def pop(self, key, default=__marker):
        try:
            value = self[key]
        except KeyError:
            if default is MutableMapping.__marker:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        pairs = [(key, other[key]) for key in other.keys()] if hasattr(other, "keys") else other
        for key, value in pairs:
            self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class Set(Collection):
    __slots__ = ()


class MutableSet(Set):
    __slots__ = ()


for _cls in (tuple, str, bytes, range):
    Sequence.register(_cls)
MutableSequence.register(list)
Sequence.register(list)
MutableMapping.register(dict)
Mapping.register(dict)
Set.register(frozenset)
Set.register(set)
MutableSet.register(set)
